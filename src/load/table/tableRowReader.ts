import { anyOf } from "../../model/check/fault.ts";
import { isoDay, parseIsoDay } from "../../model/dates/calendar.ts";
import { isDate } from "../../model/dates/edtf.ts";
import { plainDayNumber, plainSecond } from "../../model/dates/plainDay.ts";
import { RECORDS, TABLE_TEXTS, type TableText } from "../../model/fields.ts";
import { isPlain } from "../../model/hiddenCharacters.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import {
  type ActionWords,
  isErrorCell,
  type SourceWords,
  splitActions,
  splitNames,
  splitReplies,
  splitSources,
  unprotectCell,
} from "../../model/tableCells.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { HOLES } from "../../model/tables/textColumn.ts";
import { epochDay } from "../../model/units.ts";
import { ON_RECORD, STATUSES } from "../../model/vocabulary.ts";
import { type EventDraft, plainDraft, SIDE } from "../eventDraft.ts";
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type DatePart,
  type DayOrder,
} from "../loadOutcome.ts";
import { isUnknownWord } from "./blankWords.ts";
import { sentenceOfAct } from "./codedActs.ts";
import { DATE_ROLES, type DateParts, FIRST_PARTS, joinDate, LAST_PARTS } from "./dateParts.ts";
import { endAfter, readDuration } from "./duration.ts";
import { nearestCalled, roleCalled, STANDING_WORDS, standingCalled } from "./otherWords.ts";
import { asExact, type DayOrders, PLAIN_DAYS, readTableDate } from "./tableDates.ts";
import type { TablePreset } from "./tablePresets.ts";
import { dayWithTime } from "./tableTimes.ts";

export type RowProblem = {
  readonly role: ColumnRole;
  readonly value: string;
  readonly reason: string;
  /** A text that the author may mean instead of `value`. */
  readonly likely?: string;
};

type Pair = { readonly from: string; readonly to: string; readonly isDirected: boolean };

/** Composes a headline such as “Ada met Bela”, or “met: Ada – Bela” if it is not known who of the two acts. */
function headlineOf({ from, to, isDirected }: Pair, words: string): string {
  const sentence = isDirected ? sentenceOfAct(from, words, to) : undefined;
  if (sentence !== undefined) return sentence;
  const said = (parts: readonly string[], between: string) =>
    parts.filter((part) => part !== "").join(between);
  return isDirected
    ? said([from, words, to], words === "" ? " → " : " ")
    : said([words, said([from, to], " – ")], ": ");
}

const namesOf = (side: string): readonly string[] =>
  (side.includes(";") ? splitNames(side) : [[side]]).flatMap(([name = ""]) => name.trim() || []);

const SIDES_BY_HOLE: readonly (readonly ColumnRole[])[] = [
  ["from", "side"],
  ["to", "otherSide"],
];

/** Valid values to put in place of cells that cannot be read, so that the other cells of the row can be checked. */
const SOUND: Partial<Record<ColumnRole, string>> = {
  date: "2000-01-01",
  start: "2000-01-01",
  headline: "–",
};

/** Matches a day without a time. Another column can then add the time. */
const ONE_DAY = /^-?\d{4}-\d\d-\d\d$/;

export const isGoodDate = (date: string): boolean =>
  plainDayNumber(date) >= 0 ||
  plainSecond(date) >= 0 ||
  (date.length <= TEXT_LIMITS.date && isPlain(date) && isDate(date));

/** The kind of a row, from its words for kind and action. "" if it has none. */
export type KindOfRow = (words: { readonly kind: string; readonly action: string }) => string;

export class TableRowReader {
  readonly #columns: ReadonlyMap<ColumnRole, number>;
  readonly #textRoles: readonly TableText[];
  readonly #kindOf: KindOfRow;
  readonly #order: DayOrder | null;
  readonly #times: DayOrders["times"];
  readonly #preset: Pick<TablePreset, "days" | "isDirected" | "lasts">;
  /** The columns that `date`, `sides` and `headline` read, in this order. */
  readonly dateColumns: readonly number[];
  readonly sideColumns: readonly number[];
  readonly headlineColumns: readonly number[];
  /** The first day whose month is unknown, and the column of the month. Null if there is none. */
  dayAlone: { readonly day: string; readonly month: DatePart } | null = null;

  constructor(
    mapping: ColumnMapping,
    kindOf: KindOfRow,
    order: DayOrder | null,
    times: DayOrders["times"],
    preset: Pick<TablePreset, "days" | "isDirected" | "lasts"> = {},
  ) {
    this.#times = times;
    this.#preset = preset;
    this.#columns = new Map(
      mapping.flatMap((use, column) => {
        const role = COLUMN_ROLES.find((one) => one === use);
        return role === undefined ? [] : [[role, column] as const];
      }),
    );
    const columnsOf = (roles: readonly ColumnRole[]): number[] =>
      roles.flatMap((role) => this.#columns.get(role) ?? []);
    this.dateColumns = columnsOf(DATE_ROLES);
    this.sideColumns = columnsOf(SIDES_BY_HOLE.flat());
    this.headlineColumns = columnsOf(["headline"]);
    this.#textRoles = TABLE_TEXTS.filter((role) => mapping.includes(role));
    this.#kindOf = kindOf;
    this.#order = order;
  }

  read(cells: readonly string[]): EventDraft | RowProblem {
    for (const [role, column] of this.#columns) {
      const value = cells[column] ?? "";
      if (isErrorCell(value)) return { role, value, reason: "a value, and no error of a formula" };
    }
    const date = this.date(cells);
    if (typeof date !== "string") return date;
    const texts = this.#texts(cells);
    if ("reason" in texts) return texts;
    const listed = this.#text(cells, "actions");
    const actions = listed === "" ? [] : splitActions(listed);
    if (actions === undefined) {
      return { role: "actions", value: listed, reason: "actions such as Ada Example > met > Bela Sample" };
    }
    const answered = this.#text(cells, "reply");
    const replies = splitReplies(answered);
    if (replies === undefined) {
      const reason = "replies such as Ada Example > 2021-07-20 > She denies it.";
      return { role: "reply", value: answered, reason };
    }
    const prominence = this.#word(cells, "prominence");
    if (!/^[123]?$/.test(prominence)) return { role: "prominence", value: prominence, reason: "1, 2 or 3" };

    const standing = this.#standing(cells);
    if ("reason" in standing) return standing;

    const kind = this.#word(cells, "kind");
    const pair = this.#pair(cells, kind);
    const { from, to, isDirected } = pair;
    // Between two actors, the kind serves as the act if the row has none.
    const verb = this.#word(cells, "action") || (from !== "" && to !== "" ? kind : "");
    if (from !== "" && verb !== "" && to !== "") {
      if (isDirected) actions.push({ from, verb, to });
      else
        for (const one of namesOf(from))
          for (const other of namesOf(to)) actions.push({ from: one, verb, to: other, undirected: true });
    }
    const headline = this.headline(cells);
    return {
      id: this.id(cells),
      date,
      headline: headline === "" ? headlineOf(pair, verb || kind) : headline,
      kind: this.#kindOf({ kind, action: this.#word(cells, "action") }) || plainDraft.kind,
      ...standing,
      participants: this.#participants(cells, pair, actions),
      actions,
      sources: this.#sources(cells),
      replies,
      texts,
      prominence: prominence === "" ? null : Number(prominence),
    };
  }

  /** Reads a row whose first problem is known. Returns its problems, and if possible a draft from its other cells. */
  readOn(
    cells: readonly string[],
    first: RowProblem,
  ): { readonly problems: readonly RowProblem[]; readonly draft: EventDraft | null } {
    const problems = [first];
    const sound = [...cells];
    for (let { role } = first; ; ) {
      const column = this.#columns.get(role);
      if (column === undefined) return { problems, draft: null };
      sound[column] = SOUND[role] ?? "";
      const read = this.read(sound);
      if (!("reason" in read)) return { problems, draft: read };
      if (problems.some((one) => one.role === read.role)) return { problems, draft: null };
      problems.push(read);
      role = read.role;
    }
  }

  sides(cells: readonly string[]): readonly [string, string] {
    const { from, to } = this.#pair(cells, "");
    return [from, to];
  }

  id(cells: readonly string[]): string {
    return this.#word(cells, "id");
  }

  headline(cells: readonly string[]): string {
    return this.#text(cells, "headline");
  }

  readWithHoles(cells: readonly string[]): EventDraft | RowProblem {
    const holed = [...cells];
    SIDES_BY_HOLE.forEach((roles, hole) => {
      for (const role of roles) {
        const column = this.#columns.get(role);
        if (column !== undefined) holed[column] = HOLES[hole] ?? "";
      }
    });
    return this.read(holed);
  }

  #text(cells: readonly string[], role: ColumnRole): string {
    const cell = cells[this.#columns.get(role) ?? -1];
    return cell === undefined || cell.trim() === "" ? "" : unprotectCell(cell);
  }

  #word(cells: readonly string[], role: ColumnRole): string {
    return this.#text(cells, role).trim();
  }

  #standing(cells: readonly string[]): Pick<EventDraft, "status" | "isStatement"> | RowProblem {
    const value = this.#word(cells, "status");
    const status = value === "" ? plainDraft.status : standingCalled(value);
    if (status !== undefined)
      return status === ON_RECORD ? { status: "confirmed", isStatement: true } : { status };
    const likely = nearestCalled(value, STANDING_WORDS);
    return { role: "status", value, reason: anyOf(STATUSES), ...(likely && { likely }) };
  }

  /** The doer and the target, or just the two sides if the doer is not known. */
  #pair(cells: readonly string[], kind: string): Pair {
    const side = this.#word(cells, "side");
    const other = this.#word(cells, "otherSide");
    if (side !== "" || other !== "") {
      return { from: side, to: other, isDirected: this.#preset.isDirected?.(kind) ?? false };
    }
    return { from: this.#word(cells, "from"), to: this.#word(cells, "to"), isDirected: true };
  }

  /** The time of the event in EDTF, or a problem with the text. */
  date(cells: readonly string[]): string | RowProblem {
    const day = this.#day(cells, this.#columns.has("date") ? "date" : "start", FIRST_PARTS);
    // A single column of dates gives the whole date, except where each row covers several days (`lasts`).
    if (typeof day !== "string" || (this.dateColumns.length === 1 && this.#preset.lasts === undefined))
      return day;
    const endDay = this.#day(cells, "end", LAST_PARTS);
    if (typeof endDay !== "string") return endDay;
    const first = this.#atTime(cells, "time", day) ?? day;
    const end = this.#atTime(cells, "endTime", endDay || day) ?? endDay;
    if (end.includes("T") && !isDate(`${first}/${end}`)) {
      const reason = `an end that is not before ${first}; where that is on the next day, a column with the day of the end`;
      return { role: this.#columns.has("endTime") ? "endTime" : "end", value: end, reason };
    }
    const last = end || this.#after(first, cells) || this.#lastOf(first);
    const exact = foldText(this.#word(cells, "precision"));
    return asExact(first, last, (this.#preset.days ?? PLAIN_DAYS).get(exact));
  }

  clocksAsColumn(clocks: Uint32Array): void {
    this.#times.get(this.dateColumns[0] ?? -1)?.clocksAsColumn(clocks);
  }

  /** The day with the time in another cell. Undefined if that cell has none. */
  #atTime(cells: readonly string[], role: "time" | "endTime", day: string): string | undefined {
    const time = this.#word(cells, role);
    const timed = time === "" || !ONE_DAY.test(day) ? null : dayWithTime(day, time);
    return timed === null ? undefined : this.#asColumn(role, timed);
  }

  #after(start: string, cells: readonly string[]): string {
    const duration = readDuration(this.#word(cells, "duration"));
    return duration === null ? "" : endAfter(start, duration);
  }

  #lastOf(first: string): string {
    const day = this.#preset.lasts === undefined ? undefined : parseIsoDay(first);
    return day === undefined ? "" : isoDay(epochDay(day + (this.#preset.lasts ?? 1) - 1));
  }

  /** The date in the column with this role. If there is no such column, the date from the columns `parts`. */
  #day(cells: readonly string[], role: ColumnRole, parts?: DateParts): string | RowProblem {
    if (parts && !this.#columns.has(role)) {
      if (!this.#columns.has(parts.year) && !this.#columns.has(parts.month) && !this.#columns.has(parts.day))
        return "";
      const joined = joinDate(parts, (part) => this.#word(cells, part));
      if (!("edtf" in joined)) return joined;
      if (joined.alone) this.dayAlone ??= { day: joined.alone, month: parts.month };
      return joined.edtf;
    }
    const value = this.#word(cells, role);
    if (value === "" || plainDayNumber(value) >= 0) return value;
    // An unknown end is left out. An unknown beginning is a fault that shows the text.
    if (role !== "date" && role !== "start" && isUnknownWord(value)) return "";
    const reading = readTableDate(value);
    switch (reading.kind) {
      case "date":
        return this.#asColumn(role, reading.edtf);
      case "none":
        return { role, value, reason: reading.expected, ...(reading.likely && { likely: reading.likely }) };
      case "two-ways": {
        const edtf = this.#order === "month-first" ? reading.monthFirst : reading.dayFirst;
        if (edtf !== null) return this.#asColumn(role, edtf);
        return { role, value, reason: "a day and a month in the order that was chosen" };
      }
    }
  }

  #asColumn(role: ColumnRole, edtf: string): string {
    return this.#times.get(this.#columns.get(role) ?? -1)?.asColumn(edtf) ?? edtf;
  }

  #participants(
    cells: readonly string[],
    { from, to, isDirected }: Pair,
    actions: readonly ActionWords[],
  ): EventDraft["participants"] {
    const sides = (side: string, role: string): EventDraft["participants"] =>
      isDirected
        ? [{ actor: side, role }].filter(({ actor }) => actor !== "")
        : namesOf(side).map((actor) => ({ actor, role: SIDE }));
    const agent = sides(from, "agent");
    const target = sides(to, "target").filter(({ actor }) => !agent.some((one) => one.actor === actor));
    if (!this.#columns.has("actors") && !this.#columns.has("actions")) return [...agent, ...target];
    const roles = new Map([...agent, ...target].map(({ actor, role }) => [actor, role]));
    const takePart = (actor: string, role: string): void => {
      if (!roles.has(actor)) roles.set(actor, role);
    };
    for (const [name = "", ...role] of splitNames(this.#text(cells, "actors")))
      if (name.trim() !== "") takePart(name, roleCalled(role.join(" > ")));
    for (const action of actions) {
      takePart(action.from, action.undirected ? SIDE : "agent");
      takePart(action.to, action.undirected ? SIDE : "target");
    }
    return Array.from(roles, ([actor, role]) => ({ actor, role }));
  }

  #texts(cells: readonly string[]): EventDraft["texts"] | RowProblem {
    const texts: Partial<Record<TableText, string>> = {};
    for (const role of this.#textRoles) {
      const isDay = RECORDS.events[role].type === "date";
      const text = isDay ? this.#day(cells, role) : this.#text(cells, role);
      if (typeof text !== "string") return text;
      texts[role] = text;
    }
    return texts;
  }

  #sources(cells: readonly string[]): SourceWords[] {
    if (!this.#columns.has("sources") && !this.#columns.has("url")) return [];
    const cited = [...splitSources(this.#text(cells, "sources")), ...splitSources(this.#text(cells, "url"))];
    const unique = new Map(cited.map((source) => [`${source.title}\n${source.url}`, source]));
    return [...unique.values()];
  }
}
