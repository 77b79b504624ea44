import { foldText } from "../../model/tables/foldText.ts";
import type { ColumnRole, OwnRole } from "../loadOutcome.ts";
import { ACT_FAMILIES, actOfCode, familyOfRoot } from "./codedActs.ts";
import { ACLED_DAYS, type DayScale, UCDP_DAYS } from "./tableDates.ts";

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

/** The header for GDELT, whose files have none. Version 1 has 58 columns, version 2 has 61. Undefined for any other. */
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

type Codes = Readonly<Record<string, (code: string) => string | undefined>>;

/** A table that many people publish in the same form: what its columns mean, and the words for codes in their cells. */
export type TablePreset = {
  readonly name: string;
  readonly needs: readonly string[];
  readonly roles: Readonly<Record<string, ColumnRole>>;
  /** The types of columns whose cells do not show their type, by key. */
  readonly own?: ReadonlyMap<string, OwnRole>;
  /** The words for the codes of columns, by key. Cells without a word stay as they are. */
  readonly codes?: Codes;
  /** The keys of columns whose numbers can be added up. Other numbers are codes. */
  readonly sums: readonly string[];
  readonly days?: DayScale;
  readonly lasts?: number;
  /** Whether the first actor of a row acts on the second, in rows of this kind. */
  readonly isDirected?: (kind: string) => boolean;
  readonly blanks?: readonly string[];
  /**
   * The key of a column of ids. Rows with the same id are one event in several places. Each row repeats the numbers of
   * the event, which must count only once.
   */
  readonly again?: string;
};

/** The key of a column, which is its name without case, accents, blanks and punctuation. */
export const keyOf = (name: string): string => foldText(name).replace(/[^\p{L}\p{N}]/gu, "");

const ONE_SIDED = "One-sided violence";
const UCDP_TYPES = new Map([
  ["1", "State-based conflict"],
  ["2", "Non-state conflict"],
  ["3", ONE_SIDED],
]);

/** ACLED. According to its codebook, the order of the two actors does not tell who acted. */
const acled: TablePreset = {
  name: "ACLED",
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

/** ACLED's public tables. A row sums up a week from Saturday on. Numbers of people nearby must not be added up. */
const acledWeeks: TablePreset = {
  name: "ACLED",
  needs: ["week", "admin1", "eventtype", "subeventtype", "events"],
  roles: { week: "date", eventtype: "kind", subeventtype: "action", admin1: "place" },
  sums: ["events", "fatalities"],
  lasts: 7,
};

/** UCDP GED. A row has two sides, and only one-sided violence says which of them acted. */
const ucdp: TablePreset = {
  name: "UCDP GED",
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
  name: "GDELT",
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
  sums: ["nummentions", "numsources", "numarticles", "goldsteinscale", "avgtone"],
  // `dateadded` is the quarter of an hour in which GDELT first read of the event. The event itself has only a day.
  own: new Map([["dateadded", "own-date"]]),
  codes: {
    eventrootcode: (code) => familyOfRoot(Number(code))?.label,
    // A spreadsheet may have removed a 0 at the beginning of the code.
    eventcode: (code) => actOfCode(code.padStart(3, "0")) ?? actOfCode(`0${code}`),
  },
};

/** GDELT with the names of its codebook, such as `Day`, which tools also use as a header. */
const gdeltByDay: TablePreset = {
  ...gdelt,
  needs: ["globaleventid", "day", "eventcode"],
  roles: { ...gdelt.roles, day: "date" },
};

/**
 * POLECAT uses the PLOVER ontology, in which an act has one of 16 types, and each type one of the four quad classes.
 */
const polecat: TablePreset = {
  name: "POLECAT",
  needs: ["eventtype", "quadcode", "actorname", "recipientname"],
  roles: {
    eventid: "id",
    eventdate: "date",
    eventtype: "action",
    quadcode: "kind",
    actorname: "from",
    recipientname: "to",
    placename: "place",
  },
  sums: ["intensity"],
  codes: {
    quadcode: (code) => ACT_FAMILIES.find(({ label }) => foldText(label) === foldText(code))?.label,
    eventtype: (code) => code.slice(0, 1).toUpperCase() + code.slice(1).toLowerCase(),
  },
};

/** The Global Terrorism Database. An unknown month or day is 0, and other codes have their words in another column. */
const gtd: TablePreset = {
  name: "GTD",
  needs: ["iyear", "imonth", "iday", "gname", "attacktype1txt"],
  roles: {
    eventid: "id",
    iyear: "year",
    imonth: "month",
    iday: "day",
    attacktype1txt: "action",
    gname: "from",
    target1: "to",
    targtype1txt: "kind",
    city: "place",
    summary: "summary",
    scite1: "sources",
  },
  sums: ["nkill", "nwound", "nhostkid", "nkillter"],
  blanks: ["-9", "-99"],
};

const SCAD_TYPES = [
  ...["Organized demonstration", "Spontaneous demonstration", "Organized violent riot"],
  ...["Spontaneous violent riot", "General strike", "Limited strike", "Pro-government violence"],
  ...["Anti-government violence", "Extra-government violence", "Intra-government violence"],
];

/** The Social Conflict Analysis Database, with day, month and year in separate columns. */
const scad: TablePreset = {
  name: "SCAD",
  needs: ["styr", "etype", "actor1", "target1", "issuenote"],
  roles: {
    eventid: "id",
    styr: "year",
    stmo: "month",
    stday: "day",
    eyr: "endYear",
    emo: "endMonth",
    eday: "endDay",
    issuenote: "headline",
    etype: "action",
    actor1: "from",
    target1: "to",
    elocal: "place",
    nsource: "sources",
    notes: "summary",
  },
  sums: ["ndeath"],
  own: new Map([
    ["startdate", "own-text"],
    ["enddate", "own-text"],
  ]),
  codes: {
    etype: (code) => (code === "-9" ? "Armed conflict" : SCAD_TYPES[Number(code) - 1]),
  },
  blanks: ["-77", "-88", "-99"],
  again: "eventid",
};

const massMobilization: TablePreset = {
  name: "Mass Mobilization",
  needs: ["protesteridentity", "protesterdemand1", "startyear"],
  roles: {
    id: "id",
    startyear: "year",
    startmonth: "month",
    startday: "day",
    endyear: "endYear",
    endmonth: "endMonth",
    endday: "endDay",
    protesterdemand1: "action",
    protesteridentity: "from",
    country: "to",
    location: "place",
    notes: "summary",
    sources: "sources",
  },
  sums: [],
  blanks: ["."],
};

const PRESETS: readonly TablePreset[] = [
  ...[acled, acledWeeks, ucdp, gdelt, gdeltByDay, polecat, gtd],
  massMobilization,
  scad,
];

export function presetOf(header: readonly string[]): TablePreset | undefined {
  const keys = new Set(header.map(keyOf));
  return PRESETS.find(({ needs }) => needs.every((key) => keys.has(key)));
}

/** Makes a function that replaces the codes of a row by words. Undefined if there are no codes. */
export function rowDecoder(
  codes: Codes | undefined,
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
