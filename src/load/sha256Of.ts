/** The hash as 64 hexadecimal digits. Rejects without `crypto.subtle`, which a page from a plain http host lacks. */
export async function sha256(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Like `sha256`, but null without `crypto.subtle`. */
export const sha256Of = async (bytes: ArrayBuffer): Promise<string | null> =>
  globalThis.crypto?.subtle ? sha256(bytes) : null;
