import { type FetchProblem, fetchBytes } from "../../load/fetchBytes.ts";
import type { Failure } from "../../state/session.ts";
import { reportLoading } from "../../state/sessionActions.ts";

/** Null where it was stopped. */
export type FetchedSource = { readonly given: ArrayBuffer } | { readonly failure: Failure } | null;

/** Reads a source from an address, and reports how much of it has come. */
export async function fetchSource(href: string, signal: AbortSignal): Promise<FetchedSource> {
  const answer = await fetchBytes(
    href,
    (received, total) => {
      if (!signal.aborted) reportLoading({ received, total: total ?? null, unit: "bytes" });
    },
    signal,
  );
  if (answer.ok) return { given: answer.bytes };
  return signal.aborted ? null : { failure: failureOf(answer.problem, href) };
}

export function failureOf(problem: FetchProblem, href: string): Failure {
  switch (problem.code) {
    case "status":
      return { kind: "network", problem: "status", status: problem.status };
    case "timeout":
    case "too-large":
      return { kind: "network", problem: problem.code };
    case "offline": {
      const { origin, host } = new URL(href, document.baseURI);
      return origin === window.location.origin
        ? { kind: "network", problem: "offline" }
        : { kind: "network", problem: "unreachable", host };
    }
    case "aborted":
    case "whole":
    case "cut-off":
      return { kind: "network", problem: "offline" };
  }
}
