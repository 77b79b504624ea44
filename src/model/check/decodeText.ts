import { FILE_LIMITS } from "../limits.ts";
import { type Refusal, refuse, showPlace } from "./fault.ts";

type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `damaged` is the text with U+FFFD in place of invalid bytes. Only set if the encoding is certain. */
  | (Refusal & { readonly damaged?: string });

const UTF8 = "a file in UTF-8";

/** Decodes UTF-8, and UTF-16 with a byte order mark. Other encodings are refused: a wrong guess could change names. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse("", "the file is empty", "a dataset in JSON");
  if (bytes.length > FILE_LIMITS.bytes) {
    return refuse(
      "",
      `a file of ${Math.ceil(bytes.length / 1e6)} MB`,
      `at most ${FILE_LIMITS.bytes / 1e6} MB`,
    );
  }
  const encoding = encodingOf(bytes);
  if (encoding.refused) return refuse("", encoding.name, UTF8);
  try {
    return { ok: true, text: new TextDecoder(encoding.name, { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder(encoding.name).decode(bytes);
    const place = showPlace(text, text.indexOf("\uFFFD"));
    const found = `bytes that are not ${encoding.name.toUpperCase()}, shown as ${place}`;
    return { ...refuse("", found, UTF8), damaged: text };
  }
}

/** Finds the encoding from a byte order mark, or from the zeros that UTF-16 has between ASCII letters. */
export function encodingOf(bytes: Uint8Array): { readonly name: string; readonly refused: boolean } {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  const utf32 = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0);
  if (utf32 && bytes.length >= 4) return { name: "text in UTF-32, or a binary file", refused: true };
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", refused: false };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", refused: false };
  if (a === 0 && b > 0) return { name: "text in UTF-16BE without byte order mark", refused: true };
  if (a > 0 && b === 0) return { name: "text in UTF-16LE without byte order mark", refused: true };
  return { name: "utf-8", refused: false };
}
