import { headerOfField, isTableText, RECORDS, type TableText } from "../../model/fields.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { splitReplies } from "../../model/tableCells.ts";
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type ColumnUse,
  DATE_PARTS,
  type DatePart,
  missingRoles,
} from "../loadOutcome.ts";
import { cellsIn, isAddress, isNumber, isWrittenDate, mostly } from "./cellTests.ts";
import { partsByName } from "./dateParts.ts";
import { readDuration } from "./duration.ts";
import { headerInOurs, standingCalled } from "./otherWords.ts";
import { isJoinedName } from "./personNames.ts";
import { dateInOrder, readTableDate } from "./tableDates.ts";
import { keyOf, presetOf } from "./tablePresets.ts";
import { isTimeOfDay } from "./tableTimes.ts";

/** The names of columns for each role, the best first. They are written without case, blanks and punctuation. */
const NAMES: { readonly [Role in Exclude<ColumnRole, DatePart | TableText>]: readonly string[] } = {
  id: ["id", "eventid", "eventidcnty", "globaleventid", "identifier", "sha"],
  date: ["date", "eventdate", "sqldate", "datetime", "timestamp", "pointintime"],
  start: ["start", "startdate", "datestart", "begin", "begindate", "datefrom", "starttime"],
  end: ["end", "enddate", "dateend", "dateto", "until", "endtime"],
  time: ["time", "eventtime", "starttime", "timeofday", "timestart", "localtime", "hour"],
  endTime: ["endtime", "timeend"],
  duration: ["duration", "length", "dauer"],
  precision: ["dateprecision", "timeprecision", "precision"],
  headline: ["headline", "title", "event", "message", "label"],
  action: ["action", "eventtext", "subeventtype", "verb", "relation", "eventcode", "act", "did"],
  from: ["actor1", "actor1name", "sourcename", "from", "agent", "subject", "author", "authorname"],
  to: ["target", "actor2", "actor2name", "targetname", "recipient", "recipientname", "to", "object", "whom"],
  side: ["sidea", "side1", "sideaname", "state1", "country1", "party1"],
  otherSide: ["sideb", "side2", "sidebname", "state2", "country2", "party2"],
  actors: ["actors", "participants", "participant", "participantlabel", "people", "persons"],
  actions: ["actions"],
  kind: ["kind", "type", "category", "eventtype", "etype"],
  status: ["status", "standing"],
  url: ["url", "link", "sourceurl", "storyurl", "address", "href"],
  sources: ["sources", "citations", "references"],
  reply: ["repliesonrecord"],
  prominence: ["prominence"],
};

const namesOf = (role: Exclude<ColumnRole, DatePart>): readonly string[] =>
  isTableText(role)
    ? [keyOf(headerOfField(role, RECORDS.events[role]) ?? role), ...RECORDS.events[role].tableNames]
    : NAMES[role];

/** More names for roles. These are the names under which this program asks for columns in English, Hindi and Arabic. */
const LABELS: { readonly [Role in ColumnRole]?: string } = {
  id: "पहचान|المعرّف",
  date: "तारीख़|التاريخ",
  start: "आरंभ|البداية",
  end: "अंत|النهاية",
  year: "वर्ष|السنة",
  month: "महीना|الشهر",
  day: "दिन|اليوم",
  endYear: "Year of the end|अंत का वर्ष|سنة الانتهاء",
  endMonth: "Month of the end|अंत का महीना|شهر الانتهاء",
  endDay: "Day of the end|अंत का दिन|يوم الانتهاء",
  time: "समय|الوقت",
  endTime: "अंत का समय|وقت النهاية",
  duration: "अवधि|المدة",
  precision: "How exact the date is|तारीख़ कितनी सटीक है|دقة التاريخ",
  headline: "शीर्षक|العنوان",
  short: "छोटा शीर्षक|عنوان قصير",
  action: "Action (verb)|कार्रवाई (क्रिया)|الفعل",
  from: "Who acts|कौन करता है|مَن يفعل",
  to: "Who is acted upon|किसके साथ|مَن يقع عليه الفعل",
  side: "One side|एक पक्ष|أحد الجانبين",
  otherSide: "The other side|दूसरा पक्ष|الجانب الآخر",
  actors: "पक्ष|الأطراف",
  actions: "कार्रवाइयाँ|الأفعال",
  summary: "सारांश|الملخص",
  kind: "प्रकार|النوع",
  status: "पुष्टि का स्तर|درجة التثبّت",
  place: "स्थान|المكان",
  url: "Web address of the source|स्रोत का वेब पता|عنوان المصدر على الويب",
  sources: "स्रोत|المصادر",
  dateNote: "How it was dated|तारीख़ कैसे तय हुई|كيف حُدد التاريخ",
  known: "Known since|कब से ज्ञात|معروف منذ",
  knownNote: "How it became known|कैसे ज्ञात हुआ|كيف عُرف",
  dispute: "विवाद|मतभेद|المختلف عليه",
  reply: "Replies|जवाब|ردود",
  prominence: "महत्व|الأهمية",
};
const labelled = (role: ColumnRole): readonly string[] => LABELS[role]?.split("|").map(keyOf) ?? [];
const asPart = (key: string): string =>
  DATE_PARTS.find((part) => labelled(part).includes(key))?.toLowerCase() ?? key;

/** The two sides of a lawsuit. A table needs both columns, because one of them alone may mean anything. */
const LEGAL = {
  side: /^(?:plaintiff|claimant|petitioner|applicant|appellant|complainant|prosecut(?:or|ion)|pursuer)s?(?:names?)?$/,
  otherSide: /^(?:defendant|respondent|appellee|accused|defen[cs]e|defender)s?(?:names?)?$/,
};

const isPart = (role: ColumnRole): role is DatePart => DATE_PARTS.some((part) => part === role);
const NAMED: readonly ColumnRole[] = ["from", "to", "side", "otherSide"];
const STRETCH: ReadonlySet<ColumnRole> = new Set(["start", "end"]);
const isTime = (role: ColumnRole): boolean => role === "time" || role === "endTime";

type Mapping = ColumnUse[];
type Rows = readonly (readonly string[])[];

/** The role that the name of each column suggests, or that a known table gives. Null if no role suits the cells. */
export function rolesByName(header: readonly string[], rows: Rows): Mapping {
  const keys = keysOf(headerInOurs(header));
  const mapping: Mapping = header.map(() => null);
  // Columns that this program wrote are read back as they were, whatever they contain.
  const isOurs = keys.includes("repliesonrecord");
  const give = (role: ColumnRole, name: string): boolean => {
    const mayBe = (column: number): boolean => {
      if (mapping[column] !== null) return false;
      const cells = cellsIn(rows, column);
      if (!isOurs && SUITS[role]?.(cells, name) === false) return false;
      if (role === "duration") return !isOurs && givesEnds(cells, mapping, rows);
      return !(isTime(role) || STRETCH.has(role)) || isTime(role) === areTimes(cells, name);
    };
    const column = keys.findIndex((key, index) => key === name && mayBe(index));
    if (column >= 0) mapping[column] = role;
    return column >= 0;
  };
  const preset = presetOf(header);
  if (preset !== undefined) {
    for (const [name, role] of Object.entries(preset.roles)) give(role, name);
    return mapping;
  }
  for (const role of COLUMN_ROLES)
    if (!isPart(role)) [...namesOf(role), ...labelled(role)].some((name) => give(role, name));
  if (!mapping.includes("date") && !mapping.includes("start")) {
    const parts = partsByName(keys.map(asPart));
    const years = cellsIn(rows, parts.indexOf("year"));
    parts.forEach((part, column) => {
      if (part !== null && mapping[column] === null && mostly(years, isYear)) mapping[column] = part;
    });
  }
  // If columns of first and last names were joined, the first joined column is one side. The second is the other side.
  header.forEach((name, column) => {
    const side = (["side", "otherSide"] as const).find((role) => !mapping.includes(role));
    const others: readonly ColumnRole[] = ["from", "to", "actors"];
    if (isJoinedName(name) && side && !others.some((role) => mapping.includes(role))) mapping[column] = side;
  });
  // A "source" beside a "target" is the doer. A "source" alone is a publication.
  if (mapping.includes("to") && !mapping.includes("from"))
    ["actor", "actorname", "source", "who", "doer"].some((name) => give("from", name));
  else if (!mapping.includes("sources")) give("sources", "source");
  if (!mapping.includes("actors")) give("actors", "who");
  const [side, otherSide] = [LEGAL.side, LEGAL.otherSide].map((words) => keys.find((key) => words.test(key)));
  if (side && otherSide && !NAMED.some((role) => mapping.includes(role))) {
    give("side", side);
    give("otherSide", otherSide);
  }
  const address = header.findIndex(
    (_, column) => mapping[column] === null && mostly(cellsIn(rows, column), isAddress),
  );
  if (address >= 0 && !isOurs && !mapping.includes("url") && !mapping.includes("sources"))
    mapping[address] = "url";
  return mapping;
}

/** The keys of the columns. In Wikidata, `event` is an address, so the name in `eventLabel` gets the key `event`. */
function keysOf(header: readonly string[]): readonly string[] {
  const keys = header.map(keyOf);
  const labels = new Set(keys.filter((key) => keys.includes(`${key}label`)));
  return keys.map((key) => {
    const labelled = /^(.+)label$/.exec(key)?.[1];
    return labelled !== undefined && labels.has(labelled) ? labelled : labels.has(key) ? "" : key;
  });
}

const isSite = (cell: string): boolean =>
  isAddress(cell) || /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(cell.trim());
const isAmount = (cell: string): boolean =>
  /^(?:(?:about|over|under|around|nearly|(?:more|less|fewer) than|at least|up to|[~<>≥≤])\s*)?[\d.,]*\d\s*[sk+]?(?:\s*(?:-|–|to)\s*[\d.,]+\+?)?$|\b(?:dozens|hundreds?|thousands?|millions?)\b|^(?:several|many|few|n\/?a|unknown)?$/i.test(
    cell.trim(),
  );
const isYear = (cell: string): boolean => /^-?\d{3,4}(?:\.0+)?$/.test(cell.trim());
/** Whether a number is a likely year. Other numbers of four digits may mean anything. */
const isLikelyYear = (cell: string): boolean => Number(cell) >= 500 && Number(cell) <= 2100;
/** Whether a cell has no words, such as `Q470340`, `eng_Latn/2.zst:19` or `0`. */
const isCode = (cell: string): boolean =>
  !/\p{L}/u.test(cell) || (!/\s/.test(cell.trim()) && /[\d/:_]/.test(cell));
const areWords = (cells: readonly string[]): boolean => !mostly(cells, isAddress);
const areNames = (cells: readonly string[]): boolean => !mostly(cells, isNumber);
/** Whether the cells of a column suit a role that its name suggests. Roles that are not listed accept any cells. */
const SUITS: { readonly [Role in ColumnRole]?: (cells: readonly string[], name: string) => boolean } = {
  headline: areWords,
  action: areWords,
  // Numbers of kinds are codes, and the file lacks the list that explains them.
  kind: (cells, name) => areWords(cells) && (name === "kind" || !mostly(cells, isNumber)),
  from: areNames,
  to: areNames,
  side: areNames,
  otherSide: areNames,
  // "1000s" and "hundreds" are numbers of people, not names.
  actors: (cells) => !mostly(cells, isAmount),
  // An "address" may be a street instead of a URL.
  url: (cells) => cells.length === 0 || mostly(cells, isSite),
  place: (cells) => !mostly(cells, isSite),
  // A single longer text would set its row aside. In other tables, a column "short" may have any length.
  short: (cells) => cells.every((cell) => cell.length <= TEXT_LIMITS.short),
  // In other tables "replies" is a number of replies.
  reply: (cells) => mostly(cells, (cell) => splitReplies(cell) !== undefined),
  // In other tables "status" may be something else, such as "open" and "closed", which becomes a filter.
  status: (cells) => cells.filter((cell) => standingCalled(cell) !== undefined).length * 2 >= cells.length,
};
/** Whether at least half of the cells are times without a day. A number is an hour only in a column named “hour”. */
const areTimes = (cells: readonly string[], name: string): boolean =>
  mostly(cells, (cell) => (name === "hour" || /\D/.test(cell.trim())) && isTimeOfDay(cell), 0.5);
/** Whether durations tell when events ended. Their starts must have times of day, and no column may give their ends. */
const givesEnds = (cells: readonly string[], mapping: ColumnMapping, rows: Rows): boolean => {
  if (mapping.includes("end") || mapping.includes("endTime")) return false;
  if (!mostly(cells, (cell) => readDuration(cell) !== null)) return false;
  const start = mapping.findIndex((role) => role === "date" || role === "start");
  return mapping.includes("time") || mostly(cellsIn(rows, start), hasTime);
};
/** Whether a date has a time of day. 00:00 does not count, because programs write it after a day. */
const hasTime = (cell: string): boolean =>
  /T(?!00:00(?::00)?(?![:\d]))/.test(dateInOrder(readTableDate(cell), "day-first") ?? "");
/** Proposes roles from the cells of columns whose names give none. The reader can correct the proposal. */
export function guessRoles(header: readonly string[], named: ColumnMapping, rows: Rows): Mapping {
  const guess = [...named];
  const free = (): number[] => guess.flatMap((role, column) => (role === null ? [column] : []));
  const isDates = (column: number): boolean =>
    mostly(cellsIn(rows, column), (cell) => isWrittenDate(cell) && (!isYear(cell) || isLikelyYear(cell)));
  const missing = missingRoles(named, false);
  if (missing.includes("date")) {
    const from = guess.indexOf("from");
    const to = guess.indexOf("to");
    if (from >= 0 && to >= 0 && isDates(from) && isDates(to)) {
      guess[from] = "start";
      guess[to] = "end";
    } else {
      const column = free().find(isDates);
      if (column !== undefined) guess[column] = "date";
    }
  }
  const isOfPeople = isJoinedName(header[guess.indexOf("side")] ?? "") && guess.includes("kind");
  if (!missing.includes("headline") || isOfPeople) return guess;
  if (guess.includes("side") && guess.includes("otherSide")) {
    const title = free().find(
      (column) =>
        TITLED.test(keyOf(header[column] ?? "")) && headlineWorth("", rows, column, LEAST_DIFFERENT) > 0,
    );
    if (title !== undefined) guess[title] = "headline";
    return guess;
  }
  const summary = guess.indexOf("summary");
  const isHeadline = (cell: string): boolean => cell.length <= TEXT_LIMITS.headline;
  const isBrief = mostly(cellsIn(rows, summary), isHeadline);
  // A short summary may be the headline, but counts half as much as another column.
  const best = (least: number, others: readonly number[]): number | undefined =>
    [...free(), ...others]
      .map((column) => {
        const worth = headlineWorth(header[column] ?? "", rows, column, least);
        return {
          column,
          worth: column === summary ? worth / (TELLING.test(keyOf(header[column] ?? "")) ? 4 : 2) : worth,
        };
      })
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth)[0]?.column;
  const triple = threeOfActs(free(), rows);
  if (triple !== undefined) {
    const [from, action, to] = triple;
    guess[from] = "from";
    guess[action] = "action";
    guess[to] = "to";
  } else {
    const headline = best(LEAST_DIFFERENT, isBrief ? [summary] : []);
    if (headline !== undefined) guess[headline] = "headline";
    else if (!guess.includes("kind")) {
      const kind = best(0, []);
      if (kind !== undefined) guess[kind] = "kind";
    }
  }
  return guess;
}

/**
 * Finds three columns side by side for who did what to whom. The outer columns share cells. The middle column shares no
 * cell with them, and has fewer different cells.
 */
function threeOfActs(columns: readonly number[], rows: Rows): readonly [number, number, number] | undefined {
  const words = columns.map((column) => new Set(cellsIn(rows, column).filter((cell) => !isCode(cell))));
  const shared = (one: number, other: number): number =>
    [...(words[one] ?? [])].filter((word) => words[other]?.has(word)).length;
  for (let from = 0; from + 2 < columns.length; from++) {
    const [act, to] = [from + 1, from + 2];
    const [first, middle, last] = [columns[from] ?? 0, columns[act] ?? 0, columns[to] ?? 0];
    if (middle !== first + 1 || last !== middle + 1 || shared(from, to) < LEAST_SHARED) continue;
    const most = Math.min(words[from]?.size ?? 0, words[to]?.size ?? 0);
    if (shared(from, act) + shared(act, to) === 0 && (words[act]?.size ?? 0) < most)
      return [first, middle, last];
  }
  return undefined;
}

/** In letters. Cells that are longer on average are no better as headlines. */
const LONG_ENOUGH = 60;
const LEAST_FILLED = 0.8;
const LEAST_DIFFERENT = 0.5;
/** Two columns of actors share at least this many names among the first hundred rows. */
const LEAST_SHARED = 4;
const CITES = /cite|citation|reference|bibl/;
const PLACES = /country|region|state|province|city|town|village|district|location|place|address/;
const TITLED = /^(?:case|suit|docket|incident|event)?(?:name|title|caption|style)$/;
const TELLING = /title|headline|event|incident|case|name|label|subject|message|summary|description/;

/** How well a column suits as headlines. 0 if it does not. The best has another text in each row, of some length. */
function headlineWorth(name: string, rows: Rows, column: number, least: number): number {
  const cells = cellsIn(rows, column);
  const isText = (cell: string): boolean => !isCode(cell) && !isAddress(cell) && !isWrittenDate(cell);
  if (!mostly(cells, (cell) => isText(cell) && !isNumber(cell))) return 0;
  const filled = cells.length / rows.length;
  const different = new Set(cells).size / cells.length;
  // A row with nothing for a headline is set aside, so the column must be filled. Words that recur are a kind or a
  // place. A citation is a source. A place is never a headline. It becomes the kind only if no other column can.
  const isPlace = PLACES.test(keyOf(name));
  if (filled < LEAST_FILLED || different < least || CITES.test(keyOf(name)) || (isPlace && least > 0))
    return 0;
  const length = Math.min(LONG_ENOUGH, cells.join("").length / cells.length);
  const telling = isPlace ? 0.01 : TELLING.test(keyOf(name)) ? 2 : 1;
  return filled ** 2 * different * Math.sqrt(length) * telling;
}
