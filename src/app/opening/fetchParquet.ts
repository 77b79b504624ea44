import { type ByteRange, type Fetched, fetchBytes, fetchLength } from "../../load/fetchBytes.ts";
import { type Fault, refuseParquet } from "../../model/check/fault.ts";
import type { Failure } from "../../state/session.ts";
import { reportLoading } from "../../state/sessionActions.ts";
import type { AskedRanges, ReadSource } from "./opening.ts";
import { failureOf, fetchSource } from "./opening.ts";

/** A file of at most so many bytes is fetched whole: parts would take longer. Of a larger one, so many bytes of its end are fetched. */
const END_BYTES = 262_144;
/** Requests at a time: browsers allow six for one host. */
const AT_ONCE = 6;
/** At most so many bytes are kept, for when the file is read again after a question. */
const MOST_KEPT = 128_000_000;

/**
 * Reads a Parquet file from an address: first its end, then the ranges that are asked for. A host that does not tell the
 * length, or gives no ranges, is asked for the whole file, and `notes` says so. No range is fetched twice. Null if stopped.
 */
export function parquetReader(
  href: string,
  name: string,
): (signal: AbortSignal) => Promise<ReadSource | null> {
  const host = new RangeHost(href, name);
  let all: { readonly given: ArrayBuffer; readonly notes: readonly Fault[] } | null = null;
  const whole = async (signal: AbortSignal, isAsked: boolean): Promise<ReadSource | null> => {
    const read = await fetchSource(href, signal);
    if (read === null || !("given" in read)) return read;
    all = { given: read.given, notes: isAsked ? [] : [wholeNote(read.given.byteLength)] };
    return { ...all, given: read.given.slice(0) };
  };
  return async (signal) => {
    const { end } = host;
    if (all) return { ...all, given: all.given.slice(0) };
    if (end) return { given: { ...end, end: end.end.slice(0) }, ranges: host.during(signal) };
    const length = await fetchLength(href, signal);
    if (signal.aborted) return null;
    if (length === null) return whole(signal, false);
    if (length <= END_BYTES) return whole(signal, true);
    const range = { offset: length - END_BYTES, bytes: END_BYTES };
    const fetched = await fetchBytes(href, () => {}, signal, range);
    if (signal.aborted) return null;
    if (fetched.ok) {
      host.begin(length, fetched);
      return { given: { byteLength: length, end: fetched.bytes.slice(0) }, ranges: host.during(signal) };
    }
    return fetched.problem.code === "whole"
      ? whole(signal, false)
      : { failure: failureOf(fetched.problem, href) };
  };
}

const wholeNote = (bytes: number): Fault => ({
  path: "",
  found: `a host that gives no parts of a file: all of it was read, ${(bytes / 1e6).toFixed(1)} MB`,
  expected: "a host that says how long a file is, and answers ranges of bytes (206)",
  severity: "warning",
  parquet: { kind: "no-parts", megabytes: (bytes / 1e6).toFixed(1) },
});

/** A file of which ranges are fetched, and those that have come. */
class RangeHost {
  end: { readonly byteLength: number; readonly end: ArrayBuffer } | null = null;
  #version: string | null = null;
  #kept = 0;
  readonly #pieces = new Map<string, ArrayBuffer>();
  readonly #href: string;
  readonly #name: string;

  constructor(href: string, name: string) {
    this.#href = href;
    this.#name = name;
  }

  begin(byteLength: number, { bytes, version }: Extract<Fetched, { ok: true }>): void {
    this.end = { byteLength, end: bytes };
    this.#version = version;
  }

  /** Fetches ranges until the signal aborts. */
  during(signal: AbortSignal): AskedRanges {
    let failure: Failure | null = null;
    return {
      failure: () => failure,
      ask: async (ranges) => {
        const total = ranges.reduce((sum, { bytes }) => sum + bytes, 0);
        const came = new Map<ByteRange, number>();
        const report = (range: ByteRange, bytes: number): void => {
          came.set(range, bytes);
          const received = [...came.values()].reduce((sum, one) => sum + one, 0);
          if (!signal.aborted) reportLoading({ received, total, unit: "bytes" });
        };
        const answers: ArrayBuffer[] = [];
        const left = [...ranges.entries()];
        const work = async (): Promise<void> => {
          for (let next = left.shift(); next && failure === null && !signal.aborted; next = left.shift()) {
            const [index, range] = next;
            const got = await this.#piece(range, signal, (bytes) => report(range, bytes));
            if (got instanceof ArrayBuffer) answers[index] = got;
            else failure ??= got;
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        return failure === null && !signal.aborted ? answers : null;
      },
    };
  }

  async #piece(
    range: ByteRange,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ): Promise<ArrayBuffer | Failure> {
    const key = `${range.offset} ${range.bytes}`;
    const known = this.#pieces.get(key);
    if (known) return known;
    const fetched = await fetchBytes(this.#href, onBytes, signal, range);
    if (!fetched.ok) return this.#failureOf(fetched.problem);
    if (fetched.version !== this.#version) {
      const found = "a file that changed while it was read";
      return this.#refused(found, "the same file to its end; try again", "changed");
    }
    if (this.#kept + range.bytes <= MOST_KEPT) {
      this.#kept += range.bytes;
      this.#pieces.set(key, fetched.bytes);
    }
    return fetched.bytes;
  }

  #failureOf(problem: Extract<Fetched, { ok: false }>["problem"]): Failure {
    if (problem.code === "whole") {
      const found = "another part than was asked for";
      return this.#refused(found, "a host that answers ranges of bytes (206)", "other-part");
    }
    return problem.code === "cut-off"
      ? this.#refused("a part that ends too early", "a whole file; try again", "short")
      : failureOf(problem, this.#href);
  }

  #refused(found: string, expected: string, kind: "changed" | "other-part" | "short"): Failure {
    const { faults, total } = refuseParquet("", found, expected, { kind });
    return { kind: "refused", name: this.#name, faults, total };
  }
}
