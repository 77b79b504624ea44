import { TEXT_LIMITS } from "../limits.ts";

/** Pictures that browsers show, by the ending of their files. SVG is only ever shown as a picture, never as a page. */
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

const endingOf = (file: string): string => /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";

/** Whether it is shown where it stands; a document is a link. */
export const isPicture = (file: string): boolean => Object.hasOwn(PICTURE_TYPES, endingOf(file));

/** MIME type; undefined for what is neither picture nor document. */
export const mediaType = (file: string): string | undefined =>
  PICTURE_TYPES[endingOf(file)] ?? DOCUMENT_TYPES[endingOf(file)];

/** What no file name of every system may hold, and what means something in an address. */
const FOREIGN = /[\p{Cc}\\:?#%*"<>|]/u;

/**
 * Whether it names a picture or a document in the story's own folder, or in folders of that: no way leads out of it, and
 * none to another host.
 */
export const isMediaFile = (file: string): boolean =>
  file.length <= TEXT_LIMITS.file &&
  !FOREIGN.test(file) &&
  file.split("/").every((part) => /^[^.\s](?:.*[^.\s])?$/su.test(part)) &&
  mediaType(file) !== undefined;
