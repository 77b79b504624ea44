import { joinBytes } from "../model/joinBytes.ts";
import { LARGEST_FILE } from "../model/largestFile.ts";

export type FetchProblem =
  /** There was no answer: the reader is offline, the host is unknown, or a policy refused the request. */
  | { readonly code: "offline" }
  /** `wait` is the number of seconds for which the host wants no request (`Retry-After`). 0 if it does not say. */
  | { readonly code: "status"; readonly status: number; readonly wait: number }
  | { readonly code: "timeout" | "aborted" | "too-large" }
  /** The answer to a request for a range is the whole file or another range, or is shorter than it announces. */
  | { readonly code: "whole" | "cut-off" };

export type ByteRange = { readonly offset: number; readonly bytes: number };

export type Fetched =
  /** `version` is the host's tag for this state of the file. Null if the host gives none or hides it from this site. */
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly version: string | null }
  | { readonly ok: false; readonly problem: FetchProblem };

/** The HTTP status of an answer that has only the requested part. */
const PARTIAL = 206;

/** A download that brings no byte for this many milliseconds is given up. */
export const LONGEST_SILENCE = 30_000;

type Wish = {
  readonly signal?: AbortSignal;
  /** The range to fetch. An answer with any other bytes is a problem. */
  readonly range?: ByteRange | undefined;
  /** Gets the number of received bytes, and of announced bytes, which is undefined if it is unknown. */
  readonly onProgress?: (received: number, total: number | undefined) => void;
};

/**
 * Fetches the bytes of an address. It compares received bytes with the size limit, since an announced length may be
 * false. Other hosts get no cookies and no referrer. Never rejects.
 */
export async function fetchBytes(url: string, { signal, range, onProgress }: Wish = {}): Promise<Fetched> {
  const download = new AbortController();
  const stop = (): void => download.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, LONGEST_SILENCE);
  };
  try {
    listen();
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    const response = await fetch(url, {
      signal: download.signal,
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      ...(range && { headers: { range: `bytes=${range.offset}-${range.offset + range.bytes - 1}` } }),
    });
    if (!response.ok) {
      const wait = Number(response.headers.get("retry-after")) || 0;
      return failed({ code: "status", status: response.status, wait });
    }
    if (range && response.status !== PARTIAL) return failed({ code: "whole" });
    const total = announcedLength(response);
    if (total !== undefined && total > LARGEST_FILE) return failed({ code: "too-large" });
    const parts: Uint8Array[] = [];
    let received = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      listen();
      received += part.value.length;
      if (received > (range?.bytes ?? LARGEST_FILE)) return failed({ code: range ? "whole" : "too-large" });
      parts.push(part.value);
      onProgress?.(received, total);
    }
    if (range && received < range.bytes) return failed({ code: "cut-off" });
    const version = response.headers.get("etag") ?? response.headers.get("last-modified");
    return { ok: true, bytes: joinBytes(parts).buffer, version };
  } catch {
    if (signal?.aborted) return failed({ code: "aborted" });
    return failed({ code: download.signal.aborted ? "timeout" : "offline" });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    // Ends a download whose answer was refused.
    stop();
  }
}

const failed = (problem: FetchProblem): Fetched => ({ ok: false, problem });

/** The announced number of bytes. It is unknown for a compressed answer, whose length counts compressed bytes. */
function announcedLength({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return headers.has("content-encoding") || !Number.isSafeInteger(length) ? undefined : length;
}

/** Asks for the length of a file by a HEAD request. Null if its host does not give it. Never rejects. */
export async function fetchLength(url: string, signal: AbortSignal): Promise<number | null> {
  const timeout = AbortSignal.timeout(LONGEST_SILENCE);
  try {
    const response = await fetch(url, {
      method: "HEAD",
      signal: AbortSignal.any([signal, timeout]),
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
    });
    return response.ok ? (announcedLength(response) ?? null) : null;
  } catch {
    return null;
  }
}
