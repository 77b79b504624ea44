/** SHA-256 as 64 hexadecimal digits. Browsers and Node share `crypto.subtle`, which pages on plain http lack. */
export async function sha256(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 as 64 hexadecimal digits. Null if there is no `crypto.subtle`. */
export const sha256Of = async (bytes: ArrayBuffer): Promise<string | null> =>
  globalThis.crypto?.subtle ? sha256(bytes) : null;
