import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PROGRAM_FILE } from "../../model/publishing.ts";
import { appHref } from "../../state/site.ts";
import { type Published, publishSite, type Wanted } from "./publishSite.ts";

const LIST = JSON.stringify({ files: ["b.js", "a.css"] });
/** The files of the program on the site of this page. */
const HERE: Readonly<Record<string, string>> = {
  [PROGRAM_FILE]: LIST,
  "a.css": "p {}",
  "b.js": "start()",
};

function serve(files: Readonly<Record<string, string>>): void {
  vi.stubGlobal("fetch", (address: string, { signal }: RequestInit) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const name = Object.keys(files).find((file) => appHref(file) === address);
    return Promise.resolve(new Response(name === undefined ? "" : files[name], { status: name ? 200 : 404 }));
  });
}

type Request = { readonly programFiles: ReadonlyMap<string, Uint8Array> };

/** A stand-in for the worker. It answers every request with `messages`. */
function work(messages: readonly object[], asked: (request: Request) => void = () => {}): void {
  vi.stubGlobal(
    "Worker",
    class extends EventTarget {
      terminate(): void {}
      postMessage(request: Request): void {
        asked(request);
        for (const data of messages) this.dispatchEvent(new MessageEvent("message", { data }));
      }
    },
  );
}

const wanted: Wanted = {
  file: { blob: new Blob(["{}"]), name: "story.json", answers: {} },
  config: {},
  lock: { published: {}, withdrawn: [] },
  leftOut: [],
  pictures: new Map(),
};
const never = new AbortController().signal;

beforeEach(() => serve(HERE));
afterEach(() => vi.unstubAllGlobals());

describe("a site is not made, and it is said why", () => {
  const outcome = async (signal = never, from = wanted): Promise<Published["kind"]> =>
    (await publishSite(from, signal, () => {})).kind;

  test("when the file can no longer be read", async () => {
    const gone = Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error("gone")) });
    expect(await outcome(never, { ...wanted, file: { ...wanted.file, blob: gone } })).toBe("unreadable");
  });

  test.each([
    ["the list of the program's files is missing", {}],
    ["the list is something else", { ...HERE, [PROGRAM_FILE]: "{}" }],
    ["the list is no JSON", { ...HERE, [PROGRAM_FILE]: "<!doctype html>" }],
    ["one of the files is missing", { [PROGRAM_FILE]: LIST, "b.js": "" }],
  ])("when %s", async (_, files: Readonly<Record<string, string>>) => {
    serve(files);
    expect(await outcome()).toBe("no-program");
  });

  test("when it is stopped", async () => {
    expect(await outcome(AbortSignal.abort())).toBe("stopped");
  });

  test("where there are no workers", async () => {
    expect(await outcome()).toBe("broken");
  });

  test("when the story is refused", async () => {
    const faults = [{ path: "address", found: "nothing", expected: "an address" }];
    work([{ kind: "refused", faults }]);
    expect(await publishSite(wanted, never, () => {})).toEqual({ kind: "refused", faults });
  });
});

test("the worker gets every file of the program in one order, and progress only grows", async () => {
  const shares: number[] = [];
  const requests: Request[] = [];
  work(
    [
      { kind: "progress", done: 1, total: 4 },
      { kind: "progress", done: 4, total: 4 },
      { kind: "made", zip: new ArrayBuffer(3), events: 90, notes: [] },
    ],
    (request) => requests.push(request),
  );
  const made = await publishSite(wanted, never, (share) => shares.push(share));
  expect(made.kind === "made" && made.zip.size).toBe(3);
  expect(made).toMatchObject({ events: 90, notes: [] });
  expect(requests).toHaveLength(1);
  const [request] = requests;
  expect(request).toMatchObject({ kind: "publish", name: "story.json" });
  expect([...(request?.programFiles.keys() ?? [])]).toEqual(["a.css", "b.js"]);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});
