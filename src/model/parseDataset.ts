import * as v from "valibot";
import { checkClaims } from "./checkClaims.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkTexts, type DoubtfulRows } from "./checkTexts.ts";
import {
  actorSchema,
  type Dataset,
  datasetSchema,
  type EventRecord,
  eventSchema,
  sourceSchema,
} from "./dataset.ts";
import { anyOf, type Fault, FaultList, isRecord, pointer, type Refusal, refuse, showValue } from "./fault.ts";
import { isSoundActor, isSoundEvent, isSoundSource } from "./soundRecord.ts";
import { FORMAT_VERSION, LIST_LIMITS } from "./vocabulary.ts";

export type ParsedDataset =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** The first thousand. */
      readonly warnings: readonly Fault[];
      readonly warningTotal: number;
    }
  | Refusal;

export type ParseOptions = {
  /** Whether a confirmed event without a source is warned of. A table has rarely any, and each event says so anyway. */
  readonly sourcesExpected?: boolean;
};

/**
 * The dataset in a JSON value, or all that is wrong with it. A claim about a person must not half-load, so one fault
 * refuses the whole file; warnings do not. The dataset holds only keys of the format.
 */
export function parseDataset(value: unknown, options: ParseOptions = {}): ParsedDataset {
  if (!isRecord(value))
    return refuse("", showValue(value), "an object with title, kinds, sources, actors and events");
  if (typeof value.format === "number" && value.format > FORMAT_VERSION) {
    // What a later format means cannot be judged here, so nothing else is said.
    return refuse(
      "/format",
      `format ${value.format}: the file needs a newer version of Dateline`,
      "format 1",
    );
  }
  const faults = new FaultList("fault");
  const warnings = new FaultList("warning");
  const shell = parseAt(shellSchema, value, "", faults);
  const doubtful: DoubtfulRows = { sources: [], actors: [], events: [] };
  const sources = parseEach(value, "sources", isSoundSource, sourceSchema, doubtful, faults);
  const actors = parseEach(value, "actors", isSoundActor, actorSchema, doubtful, faults);
  const soundEvents: EventRecord[] = [];
  const events = parseEach(value, "events", isSoundEvent, eventSchema, doubtful, faults, soundEvents);
  checkTexts(value, doubtful, faults, warnings);
  checkReferences(value, soundEvents, faults);
  if (shell === undefined || faults.total > 0) return faults.refusal();

  const dataset = { ...shell, sources, actors, events };
  checkClaims(dataset, options.sourcesExpected ?? true, warnings);
  return { ok: true, dataset, warnings: warnings.listed, warningTotal: warnings.total };
}

const records = (limit: number) =>
  v.pipe(v.instance(Array<unknown>), v.maxLength(limit, `a list of at most ${limit} entries`));

/**
 * The dataset without the records of its long lists. Those are parsed one by one, because a schema gathers every issue
 * of what it is given, and a file of a million faults must not hold a million issues.
 */
const shellSchema = v.object({
  ...datasetSchema.entries,
  sources: records(LIST_LIMITS.sources),
  actors: records(LIST_LIMITS.actors),
  events: records(LIST_LIMITS.events),
});

/**
 * The records of one list. Those that are sound at first sight are also put into `sound`, by row; the others go through
 * the schema and are noted as doubtful.
 */
function parseEach<Record>(
  file: Readonly<{ [key: string]: unknown }>,
  key: keyof DoubtfulRows,
  isSound: (value: unknown) => value is Record,
  schema: v.GenericSchema<unknown, Record>,
  doubtful: DoubtfulRows,
  faults: FaultList,
  sound: Record[] = [],
): Record[] {
  const parsed: Record[] = [];
  const list: unknown = file[key];
  if (!Array.isArray(list) || list.length > LIST_LIMITS[key]) return parsed;
  for (let row = 0; row < list.length; row++) {
    const value: unknown = list[row];
    if (isSound(value)) {
      sound[row] = value;
      parsed.push(value);
      continue;
    }
    doubtful[key].push(row);
    const record = parseAt(schema, value, `/${key}/${row}`, faults);
    if (record !== undefined) parsed.push(record);
  }
  return parsed;
}

function parseAt<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  faults: FaultList,
): v.InferOutput<Schema> | undefined {
  // A list passes for an object without keys in the schemas.
  if (Array.isArray(value)) {
    faults.add(path, "a list", "an object");
    return undefined;
  }
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) addIssue(issue, path, faults);
  return undefined;
}

function addIssue(issue: v.BaseIssue<unknown>, base: string, faults: FaultList): void {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const path = base + pointer(steps);
  const last = issue.path?.at(-1);
  if (last !== undefined && "origin" in last && last.origin === "key") {
    faults.add(path, "nothing", `the required field “${String(last.key)}”`);
  } else {
    faults.add(path, showValue(issue.input), issue.kind === "schema" ? expectedType(issue) : issue.message);
  }
}

/** What a schema expects, in words: valibot writes `Array`, or `("confirmed" | "reported")`. */
function expectedType({ expected }: v.BaseIssue<unknown>): string {
  switch (expected) {
    case "string":
      return "a text";
    case "Array":
      return "a list";
    case "Object":
      return "an object";
    default:
      return anyOf((expected ?? "").replace(/[()"]/g, "").split(" | "));
  }
}

const NO_FAULTS: readonly Fault[] = [];

/** What is wrong with one event by itself; paths begin with `/events/0`. Its references are not followed. */
export function eventFaults(event: unknown): readonly Fault[] {
  if (isSoundEvent(event)) return NO_FAULTS;
  const faults = new FaultList("fault");
  const doubtful: DoubtfulRows = { sources: [], actors: [], events: [0] };
  parseAt(eventSchema, event, "/events/0", faults);
  checkTexts({ events: [event] }, doubtful, faults, new FaultList("warning"));
  return faults.listed;
}
