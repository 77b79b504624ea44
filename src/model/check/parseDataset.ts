import * as v from "valibot";
import {
  actorSchema,
  type Dataset,
  type EventRecord,
  eventSchema,
  schemaOf,
  sourceSchema,
} from "../dataset.ts";
import { isDate } from "../dates/edtf.ts";
import { dateProblem } from "../dates/edtfProblem.ts";
import { DATASET, type Field } from "../fields.ts";
import { codeOf, DAMAGED, disguisedLetter, hiddenCharacters, STACKED_MARKS } from "../hiddenCharacters.ts";
import { LIST_LIMITS } from "../limits.ts";
import { item } from "../tables/columns.ts";
import { FORMAT_VERSION } from "../vocabulary.ts";
import { checkAddresses, checkArticles, checkLooks } from "./checkClaims.ts";
import { checkReferences } from "./checkReferences.ts";
import { cleanCheck, type SchemaPart } from "./cleanCheck.ts";
import {
  anyOf,
  type Fault,
  FaultList,
  isRecord,
  listAt,
  type PathStep,
  pointer,
  type Refusal,
  refuse,
  showValue,
} from "./fault.ts";
import { SaidOfEvents } from "./saidOfEvents.ts";

export type ParsedDataset =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly warnings: readonly Fault[];
      readonly warningTotal: number;
      /** The first thousand notes for authors. Only JSON datasets and workbooks get notes. */
      readonly advice: readonly Fault[];
      readonly adviceTotal: number;
    }
  | Refusal;

type ParseOptions = {
  /** Whether to warn of claims without sources and replies. False for foreign formats, which rarely have sources. */
  readonly sourcesExpected?: boolean;
  /** How many events of the file each parsed event represents. If missing, each represents one. */
  readonly times?: Uint32Array;
  /** The most faults to list. If missing, `LISTED_FAULTS`. */
  readonly listed?: number;
  readonly apart?: EventsApart;
};

/** Events that the caller reads and checks one by one. They are not in the parsed value. */
export type EventsApart = {
  /** Reports on these events as `parseDataset` does on events in a value. `shell` is the dataset without events. */
  readonly check: (shell: Dataset, said: SaidOfEvents) => void;
  readonly has: (id: string) => boolean;
  readonly dateOf: (id: string) => string | undefined;
};

/** Parses the dataset in a JSON value. A single fault refuses the whole file, and the report counts all faults. */
export function parseDataset(
  value: unknown,
  { sourcesExpected = true, times, listed, apart }: ParseOptions = {},
): ParsedDataset {
  if (!isRecord(value))
    return refuse("", showValue(value), "an object with title, kinds, sources, actors and events");
  if (typeof value.format === "number" && value.format > FORMAT_VERSION) {
    // This program cannot judge a newer format, so nothing else is reported.
    return refuse(
      "/format",
      `format ${value.format}: the file needs a newer version of Dateline`,
      "format 1",
    );
  }
  const faults = new FaultList("fault", listed);
  const warnings = new FaultList("warning");
  const ofShell = new FaultList("warning");
  const shell = parseAt(shellSchema, value, [], faults);
  const sources = parseEach(value, "sources", sourceSchema, isCleanSource, faults, warnings);
  const actors = parseEach(value, "actors", actorSchema, isCleanActor, faults, warnings);
  const events = parseEach(value, "events", eventSchema, isCleanEvent, faults, warnings);
  warnOfTexts(shellSchema, value, [], ofShell);
  if (apart !== undefined && (shell === undefined || faults.total > 0)) return faults.refusal();
  const dataset = shell && { ...shell, sources, actors, events };
  const said = dataset && new SaidOfEvents(dataset, sourcesExpected);
  if (said) {
    apart?.check(dataset, said);
    warnings.append(said.texts);
  }
  warnings.append(ofShell);
  checkReferences(value, faults, apart);
  if (dataset === undefined || said === undefined) return faults.refusal();

  for (const [row, event] of listAt(value, "events").entries()) said.checkValues(event, row);
  faults.append(said.faults);
  if (faults.total > 0) return faults.refusal();
  for (let row = 0; row < events.length; row++) {
    const event = item(events, row);
    said.judge(event, row);
    said.doubtful.add(event, row, times?.[row] ?? 1);
  }
  checkAddresses(sources, warnings);
  checkArticles(sources, warnings);
  warnings.append(said.claims);
  checkLooks(dataset, warnings);
  said.doubtful.warn(warnings);
  const advice = said.advice(apart?.dateOf ?? datesById(events));
  return {
    ok: true,
    dataset,
    warnings: warnings.listed,
    warningTotal: warnings.total,
    advice: advice.listed,
    adviceTotal: advice.total,
  };
}

/** A look-up of event dates. It makes its map at the first call, because only tours need dates. */
function datesById(events: readonly EventRecord[]): (id: string) => string | undefined {
  let dates: ReadonlyMap<string, string> | undefined;
  return (id) => {
    dates ??= new Map(events.map((event) => [event.id, event.date]));
    return dates.get(id);
  };
}

const isCleanSource = cleanCheck(sourceSchema);
const isCleanActor = cleanCheck(actorSchema);
/** Whether an event is valid by the schema and gives no warning of texts. References are not checked. */
export const isCleanEvent = cleanCheck(eventSchema);

const entries = (most: number) =>
  ({ type: { list: "anything", most }, isNeeded: true, means: "" }) as const satisfies Field;

/** Skips the records of long lists. They are parsed one by one, because a schema would collect all their issues. */
const shellSchema = schemaOf({
  ...DATASET,
  sources: entries(LIST_LIMITS.sources),
  actors: entries(LIST_LIMITS.actors),
  events: entries(LIST_LIMITS.events),
});

function parseEach<Schema extends SchemaPart & v.GenericSchema>(
  file: Readonly<Record<string, unknown>>,
  key: "sources" | "actors" | "events",
  schema: Schema,
  isClean: (value: unknown) => value is v.InferOutput<Schema>,
  faults: FaultList,
  warnings: FaultList,
): v.InferOutput<Schema>[] {
  const parsed: v.InferOutput<Schema>[] = [];
  const list: unknown = file[key];
  if (!Array.isArray(list) || list.length > LIST_LIMITS[key]) return parsed;
  for (let row = 0; row < list.length; row++) {
    const value: unknown = list[row];
    if (isClean(value)) {
      parsed.push(value);
      continue;
    }
    const record = parseAt(schema, value, [key, row], faults);
    warnOfTexts(schema, value, [key, row], warnings);
    if (record !== undefined) parsed.push(record);
  }
  return parsed;
}

/** Parses an event that `isCleanEvent` refused. Undefined if the event has a fault. References are not checked. */
export function parseUncleanEvent(
  value: unknown,
  row: number,
  { faults, texts }: SaidOfEvents,
): EventRecord | undefined {
  warnOfTexts(eventSchema, value, ["events", row], texts);
  return parseAt(eventSchema, value, ["events", row], faults);
}

function parseAt<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  trail: readonly PathStep[],
  faults: FaultList,
): v.InferOutput<Schema> | undefined {
  // The schemas would accept a list as an object without keys.
  if (Array.isArray(value)) {
    faults.add(pointer(trail), "a list", "an object");
    return undefined;
  }
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) addIssue(issue, trail, faults);
  return undefined;
}

function addIssue(issue: v.BaseIssue<unknown>, trail: readonly PathStep[], faults: FaultList): void {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  // For a field that may be a text or an object, the faults inside the object tell more than “not a text”.
  const within = (issue.type === "union" && issue.issues) || [];
  const inside = within.filter((one) => (one.path?.length ?? 0) > 0);
  if (inside.length > 0) {
    for (const one of inside) addIssue(one, [...trail, ...steps], faults);
    return;
  }
  const path = pointer([...trail, ...steps]);
  const last = issue.path?.at(-1);
  // In a map, the key itself can be faulty. The key is then present, so no field is missing.
  const isMissing =
    last !== undefined && "origin" in last && last.origin === "key" && issue.input === undefined;
  if (isMissing) {
    faults.add(path, "nothing", `the required field “${String(last.key)}”`);
  } else {
    faults.add(path, foundBy(issue), issue.kind === "schema" ? expectedType(issue) : issue.message);
  }
}

/** The found value in words. For a date, codes replace all characters that are not ASCII, not only invisible ones. */
function foundBy({ input, requirement }: v.BaseIssue<unknown>): string {
  const problem = requirement === isDate && typeof input === "string" ? dateProblem(input) : undefined;
  return problem === undefined ? showValue(input) : `the text “${problem.found}”`;
}

/** What a schema expects, in plain words. Valibot writes `Array`, or `("confirmed" | "reported")`. */
const expectedType = ({ expected }: v.BaseIssue<unknown>): string =>
  TYPES.get(expected ?? "") ?? anyOf((expected ?? "").replace(/[()"]/g, "").split(" | "));

const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["Array", "a list"],
  ["Object", "an object"],
]);

/** The faults of an event, with paths that begin with `/events/0`. References are not checked. */
export function eventFaults(event: unknown): readonly Fault[] {
  const faults = new FaultList("fault");
  if (!isCleanEvent(event)) parseAt(eventSchema, event, ["events", 0], faults);
  return faults.listed;
}

/** Warns of unknown keys, and of hidden, stacked or disguised characters, anywhere in a value. */
export function warnOfTexts(
  schema: SchemaPart,
  value: unknown,
  trail: readonly PathStep[],
  warnings: FaultList,
): void {
  if (typeof value === "string") {
    warnOfText(value, trail, warnings);
  } else if (schema.type === "optional") {
    warnOfTexts(schema.wrapped, value, trail, warnings);
  } else if (schema.type === "union") {
    for (const option of schema.options)
      if (option.type === "object") warnOfTexts(option, value, trail, warnings);
  } else if (schema.type === "array" && schema.item.type !== "unknown" && Array.isArray(value)) {
    const list: readonly unknown[] = value;
    list.forEach((item, index) => {
      warnOfTexts(schema.item, item, [...trail, index], warnings);
    });
  } else if (schema.type === "record" && isRecord(value)) {
    for (const key of Object.keys(value)) {
      if (NO_KEYS.has(key))
        warnings.add(pointer([...trail, key]), "a key of the language itself", "no such key; it is left out");
      else warnOfTexts(schema.value, value[key], [...trail, key], warnings);
    }
  } else if ((schema.type === "object" || schema.type === "record") && Array.isArray(value)) {
    warnings.add(pointer(trail), "a list", "an object; nothing of the list is kept");
  } else if (schema.type === "object" && isRecord(value)) {
    for (const key of Object.keys(value)) {
      const path = [...trail, key];
      // A file may have a key such as `constructor`, which every object inherits.
      const field = Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined;
      if (field !== undefined) warnOfTexts(field, value[key], path, warnings);
      else warnings.add(pointer(path), "a key this format does not know", "no such key; it is left out");
    }
  }
}

/** Keys that valibot ignores without a fault. */
const NO_KEYS: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

function warnOfText(text: string, trail: readonly PathStep[], warnings: FaultList): void {
  const [hidden] = text.match(hiddenCharacters(text)) ?? DAMAGED.exec(text) ?? [];
  if (hidden !== undefined) {
    const found = `the hidden character ${codeOf(hidden)}`;
    warnings.add(pointer(trail), found, "only characters that can be seen");
  } else if (STACKED_MARKS.test(text)) {
    const found = "nine or more marks on one letter";
    warnings.add(pointer(trail), found, "letters that stay in their line");
  } else {
    const disguised = disguisedLetter(text);
    if (disguised === undefined) return;
    const found = `the letter ${codeOf(disguised)}, which looks like another one`;
    warnings.add(pointer(trail), found, "the plain letter, by which it is found");
  }
}
