/** The twenty classes of what is done in GDELT and other data coded by CAMEO, in words of ours. */
export const CAMEO_ROOTS: ReadonlyMap<string, string> = new Map(
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
 * The header of a GDELT table, which its daily files do not have: 58 columns in version 1, of which older rows have no
 * address, and 61 in version 2. Undefined for a row that is not of such a table.
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
