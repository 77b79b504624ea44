/** The bytes that a text in base64 stands for. Blanks are skipped. Empty if the text is not base64. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, "")), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes a limited number of arguments, so the bytes are encoded in portions.
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(""));
}
