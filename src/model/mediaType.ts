import { TEXT_LIMITS } from "./limits.ts";

/** The pictures that a story may have, by file extension. An SVG file is only shown as a picture, never as a page. */
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};

const DOCUMENT_TYPES: Readonly<Record<string, string>> = { pdf: "application/pdf" };

export const MEDIA_ENDINGS = [...Object.keys(PICTURE_TYPES), ...Object.keys(DOCUMENT_TYPES)];

export const endingOf = (file: string): string => /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";

/** Whether the page shows the file as a picture. Documents are only linked. */
export const isPicture = (file: string): boolean => Object.hasOwn(PICTURE_TYPES, endingOf(file));

export const mediaType = (file: string): string | undefined =>
  PICTURE_TYPES[endingOf(file)] ?? DOCUMENT_TYPES[endingOf(file)];

const MEDIA_FOLDER = "media/";

/** The file name in one Unicode form, because some systems store letters and their accents separately. */
export const mediaKey = (file: string): string => file.normalize("NFC");

/** Equal for names of one file on Windows or macOS. Both systems ignore case, and macOS the form of accents too. */
export const sameFileKey = (file: string): string =>
  file.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");

/** The path of a file from the root of the site. `mediaAddress` encodes its parts for a URL. */
export const mediaPath = (file: string): string => `${MEDIA_FOLDER}${mediaKey(file)}`;
export const mediaAddress = (file: string): string =>
  mediaPath(file).split("/").map(encodeURIComponent).join("/");

/** Matches characters that a system forbids in file names, or that hide or reverse a name. */
const FOREIGN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u{200B}\u{2060}\u{FEFF}\\:?#%*"<>|]/u;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u{B9}\u{B2}\u{B3}])(?:\.|$)/iu;

const isPlainPart = (part: string): boolean =>
  /^[^.\s](?:.*[^.\s])?$/su.test(part) && !FOREIGN.test(part) && !DEVICE.test(part);

/** True for the path of a picture or document within the story's folder, if every system allows its names. */
export const isMediaFile = (file: string): boolean =>
  file.length <= TEXT_LIMITS.file && file.split("/").every(isPlainPart) && mediaType(file) !== undefined;

/** Makes a file name that every system allows. It keeps the extension, if the extension has only letters. */
export function plainMediaName(given: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z]+)$/isu.exec(given.normalize("NFC")) ?? [];
  const plain = stem
    .replace(new RegExp(`(?:${FOREIGN.source}|/)+`, "gu"), "-")
    .replace(/^[.\s-]+|[.\s-]+$/gu, "")
    .slice(0, LONGEST_STEM)
    // The cut may have left half a surrogate pair.
    .replace(/\p{Cs}/gu, "")
    .trim();
  return `${DEVICE.test(plain) ? "file-" : ""}${plain || "file"}${ending}`;
}

/** The most UTF-16 code units that `plainMediaName` keeps of a name, without its extension. */
const LONGEST_STEM = 100;

/**
 * The notes that cameras and programs add to the pixels of a picture. Publishing removes them.
 *
 *     place     where it was taken
 *     serial    serial numbers of camera and lens, by which pictures of one person can be found
 *     owner     names of people
 *     preview   smaller copies, which often show what was cut away; bytes after the end of the picture
 *     other     all other notes: dates, models, programs, comments
 */
export const PICTURE_NOTES = ["place", "serial", "owner", "preview", "other"] as const;
export type PictureNote = (typeof PICTURE_NOTES)[number];
