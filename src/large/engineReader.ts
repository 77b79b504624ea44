import * as v from "valibot";
import { type FetchProblem, fetchBytes } from "../load/fetchBytes.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";
import type { Tables } from "../model/tables/tables.ts";
import { jsonOf } from "./checkedBytes.ts";
import {
  addressOf,
  CHANGED,
  type Description,
  description,
  everything,
  NARROWER,
  OTHER_STATE,
  type Question,
  stated,
} from "./engineProtocol.ts";
import type { Asked, FolderLoad } from "./folderReader.ts";
import type { RowScope } from "./manifest.ts";

/** `changed` means that the engine has a newer version of the data than the question names. */
export type Answered<Value> = Asked<Value> | { readonly ok: false; readonly changed: true };

export type EngineState = {
  readonly description: Description;
  readonly busiest: ArrayBuffer;
  readonly cells: ArrayBuffer;
};

const stopped = { ok: false, stopped: true } as const;
const changed = { ok: false, changed: true } as const;

export type EngineReader = ReturnType<typeof engineReader>;

/** Asks the engine whose `describe` is at `address`. `load` makes tables, usually in a worker. */
export function engineReader(address: string, load: FolderLoad) {
  /** The bytes of an answer. The worker that makes tables of them checks which version of the data they are about. */
  async function bytes(
    question: Question,
    of: Pick<Description, "asOf"> | null,
    signal: AbortSignal,
  ): Promise<Answered<ArrayBuffer>> {
    const got = await fetchBytes(addressOf(address, question, of?.asOf ?? null), { signal });
    if (signal.aborted) return stopped;
    if (!got.ok && got.problem.code === "status" && got.problem.status === CHANGED) return changed;
    return got.ok ? { ok: true, value: got.bytes } : problemOf(question.name, got.problem, address);
  }

  async function ask<Schema extends v.GenericSchema>(
    question: Question,
    schema: Schema,
    of: Description,
    signal: AbortSignal,
  ): Promise<Answered<v.InferOutput<Schema>>> {
    const got = await bytes(question, of, signal);
    if (!got.ok) return got;
    const value = jsonOf(got.value);
    const [said, parsed] = [v.safeParse(stated, value), v.safeParse(schema, value)];
    if (!said.success || !areWithin(said.output.events, of)) return unfit(question.name);
    if (said.output.asOf !== of.asOf) return changed;
    return parsed.success ? { ok: true, value: parsed.output } : unfit(question.name);
  }

  /** Makes tables. `narrower` has the answers under filters. If `areRowsUnfiltered`, its rows follow no filter. */
  async function tables(
    { description: of, busiest, cells }: EngineState,
    scope: RowScope,
    narrower: {
      readonly cells: ArrayBuffer | null;
      readonly rows: ArrayBuffer | null;
      readonly areRowsUnfiltered?: boolean;
    },
    signal: AbortSignal,
  ): Promise<Answered<Tables>> {
    const areCellsUnfiltered = narrower.cells === null || narrower.areRowsUnfiltered === true;
    const outside = narrower.areRowsUnfiltered ? narrower.cells : null;
    const answers = {
      cells: areCellsUnfiltered ? cells : (narrower.cells ?? cells),
      outside,
      busiest,
      rows: narrower.rows,
    };
    const given = { manifest: of, scope, areCellsUnfiltered, answers };
    const outcome = await load(given, of.title, signal);
    if (signal.aborted || outcome === null) return stopped;
    if (outcome.ok) return { ok: true, value: outcome.tables };
    if (!("faults" in outcome)) return unfit("rows");
    return outcome.faults.some(({ path }) => path === OTHER_STATE) ? changed : outcome;
  }

  return {
    bytes,
    ask,
    tables,
    state: async (signal: AbortSignal, given?: ArrayBuffer): Promise<Answered<EngineState>> => {
      const got = given
        ? { ok: true as const, value: given }
        : await bytes({ name: "describe" }, null, signal);
      if (!got.ok) return got;
      const described = v.safeParse(description, jsonOf(got.value));
      if (!described.success) return unfit("describe");
      const of = described.output;
      const [busiest, cells] = await Promise.all([
        bytes({ name: "busiest" }, of, signal),
        bytes({ name: "cells", of: everything }, of, signal),
      ]);
      if (!busiest.ok) return busiest;
      if (!cells.ok) return cells;
      return { ok: true, value: { description: of, busiest: busiest.value, cells: cells.value } };
    },
    /** Tables without rows of single events. Each row is a cell, which counts several events. */
    counted: (state: EngineState, signal: AbortSignal) =>
      tables(state, { kind: "none" }, { cells: null, rows: null }, signal),
  };
}

/** Whether no count of an answer is above the number of all events. */
const areWithin = (events: unknown, { events: all }: Description): boolean =>
  !Array.isArray(events) || events.every((count: unknown) => !(Number(count) > all));

const unfit = (name: string): Refusal =>
  refuse(name, "an answer that is not what the protocol says", "an engine that passes npm run check-source");

function problemOf(name: string, problem: FetchProblem, address: string): Refusal {
  const { host, origin } = new URL(address);
  if (problem.code === "status") return refuse(name, ...wordsOfStatus(problem, host));
  if (problem.code === "too-large") return refuse(name, "a larger answer than a page holds", "fewer days");
  if (problem.code === "timeout")
    return refuse(name, `no answer of ${host} for half a minute`, "fewer days, or a faster engine");
  return refuse(
    name,
    `no answer of ${host} that this page may read`,
    origin === globalThis.location?.origin
      ? "a connection to the engine"
      : "a connection, a valid certificate, no redirect to another host, and an engine that allows this site (Access-Control-Allow-Origin)",
  );
}

function wordsOfStatus(
  { status, wait }: Extract<FetchProblem, { readonly code: "status" }>,
  host: string,
): readonly [string, string] {
  if (status === 429)
    return [
      `too many questions, says ${host}`,
      `the same question in ${wait > 0 ? `${wait} seconds` : "a minute"}`,
    ];
  if (status === 413) return ["more events than are read one by one", NARROWER];
  if (status === 503 || status === 504) return [`no answer in the time that ${host} allows`, NARROWER];
  return [`an answer of ${host}: ${status}`, "an answer of the engine"];
}
