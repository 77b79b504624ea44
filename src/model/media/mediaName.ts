import { TEXT_LIMITS } from "../limits.ts";
import { mediaType } from "./mediaFile.ts";

/**
 * What no file name of every system may hold, what means something in an address, and what cannot be seen or turns a name
 * round. The joiners of Indian and Arabic letters are none of these.
 */
const FOREIGN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u{200B}\u{2060}\u{FEFF}\\:?#%*"<>|]/u;
/** What Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u{B9}\u{B2}\u{B3}])(?:\.|$)/iu;

/** Whether every system can keep a file or folder of this name. */
const isPlainPart = (part: string): boolean =>
  /^[^.\s](?:.*[^.\s])?$/su.test(part) && !FOREIGN.test(part) && !DEVICE.test(part);

/**
 * Whether it names a picture or a document in the story's own folder, or in folders of that: no way leads out of it, and
 * none to another host, and the name is the same on every system.
 */
export const isMediaFile = (file: string): boolean =>
  file.length <= TEXT_LIMITS.file && file.split("/").every(isPlainPart) && mediaType(file) !== undefined;

/** A name from any system as one that `isMediaFile` takes, but for its ending. */
export function plainMediaName(given: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z]+)$/isu.exec(given.normalize("NFC")) ?? [];
  const plain = stem
    .replace(new RegExp(`(?:${FOREIGN.source}|/)+`, "gu"), "-")
    .replace(/^[.\s-]+|[.\s-]+$/gu, "")
    .slice(0, LONGEST_STEM)
    // Half a character where it was cut.
    .replace(/\p{Cs}/gu, "")
    .trim();
  return `${DEVICE.test(plain) ? "file-" : ""}${plain || "file"}${ending}`;
}

/** Longer names of files, which few people give, lose their end. */
const LONGEST_STEM = 100;
