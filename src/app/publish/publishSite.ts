import { fetchBytes } from "../../load/fetchBytes.ts";
import type { Answers } from "../../load/loadOutcome.ts";
import { isRecord } from "../../model/check/fault.ts";
import { fewAtATime, TO_ONE_HOST } from "../../model/fewAtATime.ts";
import { PROGRAM_FILE, type SiteFault, type SiteNote } from "../../model/publishing.ts";
import { ALIVE, superviseWorker } from "../../model/superviseWorker.ts";
import { jsonIn } from "../../model/tables/bytes.ts";
import type { Program } from "../../site/publishStory.ts";
import { appHref } from "../../state/site.ts";
import { drawPreviews } from "./drawPreviews.ts";
import type { PublishMessage, PublishRequest, StoryAndProgram } from "./publish.worker.ts";

export type Wanted = Pick<StoryAndProgram, "config" | "lock" | "leftOut" | "pictures"> & {
  readonly file: { readonly blob: Blob; readonly name: string; readonly answers: Answers };
};

export type Published =
  | {
      readonly kind: "made";
      readonly zip: Blob;
      readonly events: number;
      readonly notes: readonly SiteNote[];
    }
  | { readonly kind: "refused"; readonly faults: readonly SiteFault[] }
  /** The program cannot be fetched, the file cannot be read, the program failed, or the author stopped. */
  | { readonly kind: "no-program" | "unreadable" | "broken" | "stopped" };

/** The shares of the work for fetching the program and for drawing previews. The rest is for making the pages. */
const SHARES = { program: 0.3, previews: 0.5 } as const;

/** Makes the site of a story as one zip file. `report` gets the share that is done, from 0 to 1. Never rejects. */
export const publishSite = (...wanted: Parameters<typeof makeSite>): Promise<Published> =>
  makeSite(...wanted).catch(() => ({ kind: "broken" }));

async function makeSite(
  { file: { blob, name, answers }, ...wanted }: Wanted,
  signal: AbortSignal,
  report: (share: number) => void,
): Promise<Published> {
  const given = await blob.arrayBuffer().catch(() => null);
  if (given === null) return { kind: "unreadable" };
  const program = await fetchProgram(signal);
  if (program === null) return { kind: signal.aborted ? "stopped" : "no-program" };
  const programFiles = await fetchFiles(program.files, signal, (share) => report(share * SHARES.program));
  if (programFiles === null) return { kind: signal.aborted ? "stopped" : "no-program" };
  return makeInWorker({ ...wanted, given, name, answers, program, programFiles }, signal, report);
}

async function fetchProgram(signal: AbortSignal): Promise<Program | null> {
  const fetched = await fetchBytes(appHref(PROGRAM_FILE), { signal });
  const program = fetched.ok ? jsonIn(fetched.bytes) : undefined;
  return isProgram(program) ? program : null;
}

const isProgram = (value: unknown): value is Program => isRecord(value) && Array.isArray(value.files);

async function fetchFiles(
  files: readonly string[],
  signal: AbortSignal,
  report: (share: number) => void,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const fetched = new Map<string, Uint8Array>();
  let isWhole = true;
  const fetchOne = async (file: string): Promise<void> => {
    const one = await fetchBytes(appHref(file), { signal });
    if (!one.ok) isWhole = false;
    else fetched.set(file, new Uint8Array(one.bytes));
    report(fetched.size / files.length);
  };
  await fewAtATime(TO_ONE_HOST, files, fetchOne, () => !isWhole);
  // The files are sorted by name, so that the same site always gives the same zip file.
  return isWhole ? new Map([...fetched].sort(([one], [other]) => (one < other ? -1 : 1))) : null;
}

function makeInWorker(
  story: StoryAndProgram,
  signal: AbortSignal,
  report: (share: number) => void,
): Promise<Published> {
  const supervised = superviseWorker(
    (name) => new Worker(new URL("./publish.worker.ts", import.meta.url), { type: "module", name }),
  );
  if (!supervised) return Promise.resolve({ kind: "broken" });
  const { worker, lost, expectAnswer, end } = supervised;
  return new Promise<Published>((resolve) => {
    if (signal.aborted) resolve({ kind: "stopped" });
    signal.addEventListener("abort", () => resolve({ kind: "stopped" }), { once: true });
    lost.then(() => resolve({ kind: "broken" }));
    worker.addEventListener("message", ({ data }: MessageEvent<PublishMessage>) => {
      if (data === ALIVE) return;
      const { program, previews } = SHARES;
      if (data.kind === "progress")
        report(program + previews + (data.done / data.total) * (1 - program - previews));
      else if (data.kind === "draw") {
        expectAnswer(false);
        drawPreviews(data.request, signal, (done, total) => report(program + (done / total) * previews)).then(
          (drawn) => {
            worker.postMessage({ kind: "drawn", drawn } satisfies PublishRequest);
            expectAnswer(true);
          },
          () => resolve({ kind: "broken" }),
        );
      } else if (data.kind === "refused") resolve(data);
      else if (data.kind === "made")
        resolve({ ...data, zip: new Blob([data.zip], { type: "application/zip" }) });
    });
    const request: PublishRequest = { kind: "publish", ...story };
    worker.postMessage(request, [story.given]);
    expectAnswer(true);
  }).finally(end);
}
