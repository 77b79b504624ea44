import { Unzlib } from "fflate";

/** Names in a PDF of actions that it can run by itself, and of embedded files (ISO 32000-2, 7.7.2, 12.6, 7.11.4). */
const ACTS = new Set([
  ...["JavaScript", "JS", "OpenAction", "AA", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia"],
  ...["SubmitForm", "ImportData", "XFA"],
]);

/** The names of `ACTS` in a PDF. `isLocked` is true if parts of the file could not be read. */
export type PdfActs = { readonly acts: readonly string[]; readonly isLocked: boolean };

/** Matches names of up to 40 letters, written plainly or as `#4A`. `ACTS` has no longer names. */
const NAME = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){1,40})/g;
/** At most this many bytes before a stream are searched for its dictionary. Packed objects have short dictionaries. */
const LONGEST_DICTIONARY = 4_000;
const STREAM = /stream\r?\n/g;
const MOST_UNPACKED = 20_000_000;
const PIECE = 4_096;

/** Finds the names of `ACTS` in a PDF. Of its streams, only those of objects can have such names and are unpacked. */
export function actsInPdf(bytes: Uint8Array): PdfActs {
  const text = new TextDecoder("latin1").decode(bytes);
  const found = new Set<string>();
  let isLocked = /\/Encrypt\b/.test(text);
  let left = MOST_UNPACKED;
  const look = (part: string): void => {
    for (const [, written = ""] of part.matchAll(NAME)) {
      const name = written.replace(/#(..)/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      if (ACTS.has(name)) found.add(name);
    }
  };
  let at = 0;
  for (;;) {
    STREAM.lastIndex = at;
    const begin = STREAM.exec(text);
    const head = text.slice(at, begin?.index ?? text.length);
    look(head);
    if (begin === null) break;
    const from = begin.index + begin[0].length;
    const end = text.indexOf("endstream", from);
    at = end < 0 ? text.length : end + "endstream".length;
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(" obj"), head.length - LONGEST_DICTIONARY));
    if (!/\/ObjStm\b/.test(dictionary)) continue;
    const unpacked = isLocked
      ? null
      : unpackedText(bytes.subarray(from, end < 0 ? bytes.length : end), dictionary, left);
    if (unpacked === null) isLocked = true;
    else {
      left -= unpacked.length;
      look(unpacked);
    }
  }
  return { acts: [...found].map((name) => `/${name}`).sort(), isLocked };
}

/** The text of a stream. Null if it is packed by another method than plain Deflate, is damaged, or is too large. */
function unpackedText(packed: Uint8Array, dictionary: string, most: number): string | null {
  const latin = new TextDecoder("latin1");
  const [, filter] = /\/Filter\s*(\[?\s*\/\w+(?:\s*\/\w+)*\s*\]?)/.exec(dictionary) ?? [];
  if (filter === undefined) return latin.decode(packed);
  if (!/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filter) || /\/Predictor\s+(?!1\b)/.test(dictionary))
    return null;
  const parts: string[] = [];
  let length = 0;
  try {
    const unzlib = new Unzlib((part) => {
      length += part.length;
      if (length > most) throw new RangeError("too much");
      parts.push(latin.decode(part));
    });
    // The bytes are unpacked in pieces, so that a too large result is noticed early.
    for (let at = 0; at < packed.length; at += PIECE)
      unzlib.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    return null;
  }
  return parts.join("");
}
