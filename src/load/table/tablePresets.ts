import { foldText } from "../../model/tables/foldText.ts";
import type { ColumnRole, OwnRole } from "../loadOutcome.ts";
import { familyOfRoot } from "./codedActs.ts";
import { ACLED_DAYS, type DayScale, UCDP_DAYS } from "./tableDates.ts";

/** The twenty classes of acts in GDELT and other data coded by CAMEO, in our own words. */
const CAMEO_ROOTS: ReadonlyMap<string, string> = new Map(
  [
    "Makes a statement",
    "Appeals",
    "Says that it will cooperate",
    "Consults",
    "Cooperates diplomatically",
    "Cooperates materially",
    "Gives aid",
    "Yields",
    "Investigates",
    "Demands",
    "Disapproves",
    "Rejects",
    "Threatens",
    "Protests",
    "Shows force",
    "Reduces relations",
    "Coerces",
    "Assaults",
    "Fights",
    "Uses mass violence",
  ].map((words, index) => [String(index + 1).padStart(2, "0"), words]),
);

const ACTOR =
  "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code";
const EVENT =
  "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone";
const PLACE = {
  first: "Type FullName CountryCode ADM1Code Lat Long FeatureID",
  second: "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID",
};

const after = (prefix: string, names: string): string[] => names.split(" ").map((name) => prefix + name);

function headerOf(version: "first" | "second"): readonly string[] {
  const place = (prefix: string) => after(`${prefix}Geo_`, PLACE[version]);
  return [
    ...after("", "GLOBALEVENTID SQLDATE MonthYear Year FractionDate"),
    ...after("Actor1", ACTOR),
    ...after("Actor2", ACTOR),
    ...after("", EVENT),
    ...["Actor1", "Actor2", "Action"].flatMap(place),
    ...after("", "DATEADDED SOURCEURL"),
  ];
}

const FIRST = headerOf("first");
const SECOND = headerOf("second");

/**
 * The header of a GDELT table, which its daily files lack: 58 columns in version 1, of which older rows have no address,
 * and 61 in version 2. Undefined for a row of another table.
 */
export function gdeltHeader(row: readonly string[]): readonly string[] | undefined {
  const [id = "", day = "", month = "", year = "", part = ""] = row;
  const isRow =
    /^\d+$/.test(id) &&
    /^\d{8}$/.test(day) &&
    month === day.slice(0, 6) &&
    year === day.slice(0, 4) &&
    part.startsWith(`${year}.`);
  if (!isRow) return undefined;
  if (row.length === SECOND.length) return SECOND;
  return row.length === FIRST.length || row.length === FIRST.length - 1 ? FIRST : undefined;
}

/** A well-known table: meanings of its columns that their names alone do not tell, and the words for codes in its cells. */
export type TablePreset = {
  /** Keys of columns that must all be there. */
  readonly needs: readonly string[];
  readonly roles: Readonly<Record<string, ColumnRole>>;
  /** Columns of its own whose contents do not tell what they are. */
  readonly own?: ReadonlyMap<string, OwnRole>;
  /** By key of a column, the words for its codes. Other cells stay. */
  readonly codes?: Readonly<Record<string, (code: string) => string | undefined>>;
  /** Keys of the columns whose numbers can be added up. Other numbers are codes. */
  readonly sums: readonly string[];
  /** The meanings of the numbers in its column of precision. */
  readonly days?: DayScale;
  /** How many days a row is about, from its date on. */
  readonly lasts?: number;
  /** Whether in this row the first side acts on the other. */
  readonly isDirected?: (kind: string) => boolean;
};

/** A name of a column without case, accents, blanks and punctuation. */
export const keyOf = (name: string): string => foldText(name).replace(/[^\p{L}\p{N}]/gu, "");

const ONE_SIDED = "One-sided violence";
const UCDP_TYPES = new Map([
  ["1", "State-based conflict"],
  ["2", "Non-state conflict"],
  ["3", ONE_SIDED],
]);

/** ACLED: its codebook says that the order of the two actors does not tell who acted. */
const acled: TablePreset = {
  needs: ["eventdate", "eventtype", "actor1", "actor2"],
  roles: {
    eventidcnty: "id",
    eventdate: "date",
    time: "time",
    eventtime: "time",
    timeprecision: "precision",
    eventtype: "kind",
    subeventtype: "action",
    actor1: "side",
    actor2: "otherSide",
    location: "place",
    source: "sources",
    notes: "summary",
  },
  sums: ["fatalities"],
  days: ACLED_DAYS,
};

/**
 * The tables that ACLED publishes without an account: the events of a week, from Saturday on, in a province, in one row of
 * sums. Numbers of people who were near must not be added up.
 */
const acledWeeks: TablePreset = {
  needs: ["week", "admin1", "eventtype", "subeventtype", "events"],
  roles: { week: "date", eventtype: "kind", subeventtype: "action", admin1: "place" },
  sums: ["events", "fatalities"],
  lasts: 7,
};

/** UCDP GED: two sides. Only one-sided violence says who acts. */
const ucdp: TablePreset = {
  needs: ["sidea", "sideb", "typeofviolence", "datestart"],
  roles: {
    id: "id",
    datestart: "start",
    dateend: "end",
    dateprec: "precision",
    typeofviolence: "kind",
    sidea: "side",
    sideb: "otherSide",
    wherecoordinates: "place",
    sourcearticle: "sources",
  },
  sums: ["best", "high", "low", "deathsa", "deathsb", "deathscivilians", "deathsunknown"],
  codes: { typeofviolence: (code) => UCDP_TYPES.get(code) },
  days: UCDP_DAYS,
  isDirected: (kind) => kind === ONE_SIDED,
};

const gdelt: TablePreset = {
  needs: ["globaleventid", "sqldate", "eventcode"],
  roles: {
    globaleventid: "id",
    sqldate: "date",
    actor1name: "from",
    actor2name: "to",
    eventcode: "action",
    eventrootcode: "kind",
    actiongeofullname: "place",
    sourceurl: "url",
  },
  sums: ["nummentions", "numsources", "numarticles"],
  // The quarter of an hour in which it was first read of. When it happened is known to the day.
  own: new Map([["dateadded", "own-date"]]),
  codes: {
    eventrootcode: (code) => familyOfRoot(Number(code))?.label,
    eventcode: (code) => {
      const written = /^\d+$/.test(code) ? code.padStart(3, "0") : code;
      const root = CAMEO_ROOTS.get(written.slice(0, 2));
      return root === undefined ? undefined : `${root} (${written})`;
    },
  },
};

/** The names of its codebook. Tools also use them as a header, for instance `Day`. */
const gdeltByDay: TablePreset = {
  ...gdelt,
  needs: ["globaleventid", "day", "eventcode"],
  roles: { ...gdelt.roles, day: "date" },
};

const PRESETS: readonly TablePreset[] = [acled, acledWeeks, ucdp, gdelt, gdeltByDay];

/** The preset of a header, if it is that of a known table. */
export function presetOf(header: readonly string[]): TablePreset | undefined {
  const keys = new Set(header.map(keyOf));
  return PRESETS.find(({ needs }) => needs.every((key) => keys.has(key)));
}

/** Replaces the codes of a row by words; undefined if it has none. */
export function rowDecoder(
  { codes }: TablePreset,
  header: readonly string[],
): ((cells: readonly string[]) => readonly string[]) | undefined {
  const decoders = header.flatMap((name, column) => {
    const decode = codes?.[keyOf(name)];
    return decode === undefined ? [] : [{ column, decode }];
  });
  if (decoders.length === 0) return undefined;
  return (cells) => {
    const decoded = [...cells];
    for (const { column, decode } of decoders) {
      const cell = decoded[column]?.trim();
      if (cell) decoded[column] = decode(cell) ?? cell;
    }
    return decoded;
  };
}
