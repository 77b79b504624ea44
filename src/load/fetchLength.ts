import { announcedLength, LONGEST_SILENCE } from "./fetchBytes.ts";

/** The length of the file at an address, by a HEAD request; null if its host does not give it. Never rejects. */
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
