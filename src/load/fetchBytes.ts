import { LARGEST_FILE } from "../model/largestFile.ts";
import { joinBytes } from "../model/tables/bytes.ts";

export type FetchProblem =
  /** No answer came. The reader is offline, the host is unknown, or a policy blocked the request. */
  | { readonly code: "offline" }
  /** `wait` is the number of seconds to wait before another request (`Retry-After`). 0 if the host names none. */
  | { readonly code: "status"; readonly status: number; readonly wait: number }
  | { readonly code: "timeout" | "aborted" | "too-large" }
  /** A range was asked for. `whole`: the host sent no range, or more than asked. `cut-off`: it sent too few bytes. */
  | { readonly code: "whole" | "cut-off" };

export type ByteRange = { readonly offset: number; readonly bytes: number };

export type Fetched =
  /** `version` is the host's tag for this state of the file. Null if the host has none or hides it from this site. */
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly version: string | null }
  | { readonly ok: false; readonly problem: FetchProblem };

const PARTIAL = 206;

/** A download without a new byte for this many milliseconds is stopped. */
export const LONGEST_SILENCE = 30_000;

type Wish = {
  readonly signal?: AbortSignal;
  readonly range?: ByteRange | undefined;
  readonly onProgress?: (received: number, total: number | undefined) => void;
};

/**
 * Fetches the bytes of an address. The limit of size also applies to the received bytes, because an announced length
 * may be false. Cookies are sent only to the host of the page, and no host gets a referrer. Never rejects.
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
    stop();
  }
}

const failed = (problem: FetchProblem): Fetched => ({ ok: false, problem });

/** The length in bytes that the host announces. Undefined for a compressed answer, which announces compressed bytes. */
function announcedLength({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return headers.has("content-encoding") || !Number.isSafeInteger(length) ? undefined : length;
}

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
