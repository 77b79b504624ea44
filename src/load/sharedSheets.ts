import { type Refusal, refuse, showText } from "../model/check/fault.ts";
import { type FetchProblem, fetchBytes } from "./fetchBytes.ts";

type SharedSheet = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Turns an address from “Share” or “Publish to web” of Google Sheets into that of the CSV. Other addresses stay. */
export function csvAddress(address: string): string {
  const url = new URL(address);
  const [book, isPublished] = /^\/spreadsheets\/d\/(e\/)?[\w-]+(?=\/|$)/.exec(url.pathname) ?? [];
  const asksForFile = ["output", "format", "tqx"].some((key) => url.searchParams.has(key));
  if (url.host !== "docs.google.com" || book === undefined || asksForFile) return url.href;
  const gid = url.searchParams.get("gid") ?? new URLSearchParams(url.hash.slice(1)).get("gid") ?? "0";
  const asked = isPublished ? "pub?single=true&output=csv" : "export?format=csv";
  return `${url.origin}${book}/${asked}&gid=${encodeURIComponent(gid)}`;
}

/** Fetches all sheets at once. The refusal names every sheet that does not come. Never rejects. */
export async function fetchSheets(
  addresses: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly ok: true; readonly sheets: readonly SharedSheet[] } | Refusal> {
  const came = await Promise.all(
    Object.entries(addresses).map(async ([name, address]): Promise<SharedSheet | Refusal> => {
      const { host } = new URL(address);
      const fetched = await fetchBytes(csvAddress(address), { signal });
      const path = `sheet “${name}”`;
      if (!fetched.ok) return refuse(path, problemIn(fetched.problem, host), "its rows as CSV");
      const bytes = new Uint8Array(fetched.bytes);
      const start = new TextDecoder().decode(bytes.subarray(0, START)).trimStart();
      return start.startsWith("<")
        ? refuse(
            path,
            `a web page at ${host}`,
            "CSV: publish the sheet, so that nobody must sign in to read it",
          )
        : { name: `${name}.csv`, bytes };
    }),
  );
  const faults = came.flatMap((one) => ("faults" in one ? one.faults : []));
  return faults.length > 0
    ? { ok: false, faults, total: faults.length }
    : { ok: true, sheets: came.filter((one): one is SharedSheet => "bytes" in one) };
}

const START = 200;

function problemIn(problem: FetchProblem, host: string): string {
  if (problem.code === "status") return `HTTP ${problem.status} at ${showText(host)}`;
  return problem.code === "offline"
    ? `no answer from ${showText(host)} that may be read here`
    : `an answer of ${showText(host)} that is ${problem.code === "too-large" ? "too large" : "not whole"}`;
}
