import type { Choice } from "./loadOutcome.ts";

/** Encodings besides UTF-8, by their names in `TextDecoder` (WHATWG). */
const ENCODINGS = [
  "windows-1252",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "shift_jis",
  "gb18030",
  "utf-16le",
  "utf-16be",
] as const;

/** At most this many bytes are examined. More bytes would hardly change the order of the encodings. */
const SEEN = 1_000_000;
/** In characters. Longer cells are shown only around a character beyond ASCII. */
const SAMPLE = 60;
const SAMPLES = 3;

/** The likeliest encoding comes first. Empty if none fits, and for damaged UTF-8, which others would damage more. */
export function likelyEncodings(bytes: Uint8Array): Choice["options"] {
  const head = bytes.subarray(0, SEEN);
  if (isMostlyUtf8(head)) return [];
  const has16 = hasZeros(head);
  return ENCODINGS.filter((encoding) => encoding.startsWith("utf-16") === has16)
    .flatMap((value) => {
      const text = decoded(head, value);
      return text === null ? [] : [{ value, sample: samplesOf(text), worth: worthOf(text) }];
    })
    .filter(({ sample }) => sample !== "")
    .sort((one, other) => other.worth - one.worth)
    .map(({ value, sample }) => ({ value, sample }));
}

/** The characters of Windows-1252 from 0x80 to 0x9F. A blank stands for a byte without a character. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Decodes bytes. Node reads Windows-1252 as Latin-1, so the 27 characters that differ are replaced. */
export function decodeAs(
  encoding: string,
  bytes: Uint8Array,
  how: { isCut?: true; isStrict?: true } = {},
): string {
  const decoder = new TextDecoder(encoding, { fatal: how.isStrict ?? false });
  const text = decoder.decode(bytes, { stream: how.isCut ?? false });
  if (encoding !== "windows-1252") return text;
  return text.replace(
    /[\u0080-\u009F]/g,
    (control) => WINDOWS[control.charCodeAt(0) - 0x80]?.trim() || control,
  );
}

/** The text of these bytes. Null if they are not text of this encoding. The last character may be cut off. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = decodeAs(encoding, bytes, { isCut: true, isStrict: true });
    return NEVER.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Characters that no table contains: controls, private use, and the sign for a damaged character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const NEVER = /[\u0000-\u0008\u000E-\u001F\u0080-\u009F\uE000-\uF8FF\uFFFD\uFFFE]/;

/** UTF-16 has a zero before or after each ASCII letter. */
const hasZeros = (bytes: Uint8Array): boolean => {
  let zeros = 0;
  for (const byte of bytes.subarray(0, 1_000)) if (byte === 0) zeros++;
  return zeros * 4 > Math.min(1_000, bytes.length);
};

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return whole > damaged;
}

/** Letters beyond ASCII make a text plausible at likely places, and implausible at unlikely ones. */
function worthOf(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const accents = count(
    /(?<=[A-Za-z])[ß-öø-ÿ\u0100-\u017F]|(?<!\p{L})[À-ÖØ-Þ\u0100-\u017F](?=[a-z\u0100-\u017F])/gu,
  );
  const quotes = count(
    /(?<=[\s(,]|^)[“‘„«](?=\p{L})|(?<=[\p{L}.])[”’»](?=[\s.,;:)"]|s\b|$)|(?<= )[–—](?= )/gmu,
  );
  // A word does not begin in Latin letters and go on in another script, but a wrong encoding makes such words.
  const scripts = count(
    /(?<![A-Za-z][^\s,;"-]{0,9})(?:(?<=[А-Яа-яЁё])[а-яё]|[\u3041-\u30FA]|[\u4E00-\u9FA5])/gu,
  );
  const unlikely =
    // For example, signs or capitals within a word, and three accented letters in a row, are unlikely.
    count(/(?<=\p{Ll})(?:[^\p{L}\p{M}\p{N}\p{P}\p{Z}\s]|(?=[\u0080-\u04FF])\p{Lu})/gu) +
    count(/[\u0080-\u024F]{3}/gu) +
    count(/(?![¿¡«])[¡-¿†‡ˆ‰˜‹›](?=\p{L})|\p{L}[¡-¿†‡ˆ‰˜„“‚‘](?=\p{L})/gu) +
    count(ELSEWHERE) +
    count(/[\uFF61-\uFF9F]/gu) +
    count(
      /(?<=[A-Za-z][^\s,;"-]{0,9})[\u0400-\u04FF\u3041-\u9FFF]|[\u0400-\u04FF\u3041-\u9FFF](?=[A-Za-z])/gu,
    );
  return accents + quotes + scripts - 3 * unlikely;
}

/** Matches letters where no Central European language has them. A wrong encoding makes them from `nº`, `m³`, `são`. */
const ELSEWHERE =
  /[\d.][\u0100-\u017F](?!\p{L})|(?<!\p{L})(?:[^aeiou\P{L}]|[kc]m)[şł](?!\p{L})|(?<!\p{L})żq|ăo|ăe|őe|(?<!\p{L})ŕ(?!\p{L})|ń[aeiou]|õ(?!\p{L})/giu;

function samplesOf(text: string): string {
  const pieces = new Set<string>();
  for (const { 0: rest, index } of text.matchAll(/[\u0080-\u{10FFFF}][^\n\r\t,;|"]*/gu)) {
    const before = text.slice(Math.max(0, index - SAMPLE / 2), index).split(/[\n\r\t,;|"]/);
    pieces.add(`${before.at(-1)}${rest.slice(0, SAMPLE / 2)}`.trim());
    if (pieces.size === SAMPLES) break;
  }
  return [...pieces].join(" · ");
}
