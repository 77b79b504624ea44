/** Pictures that browsers show, by file extension. An SVG file is only ever shown as a picture, never as a page. */
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

/** The extension in lower case, without the dot; "" where there is none. */
export const endingOf = (file: string): string => /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";

/** Whether the page shows the file itself; it links to a document. */
export const isPicture = (file: string): boolean => Object.hasOwn(PICTURE_TYPES, endingOf(file));

/** MIME type; undefined for a file that is neither picture nor document. */
export const mediaType = (file: string): string | undefined =>
  PICTURE_TYPES[endingOf(file)] ?? DOCUMENT_TYPES[endingOf(file)];

/** The folder of a story's pictures and documents on its site, from the root. */
const MEDIA_FOLDER = "media/";

/** The file name in one Unicode form: some systems store letters and their accents apart. */
export const mediaKey = (file: string): string => file.normalize("NFC");

/** A key that is the same for all names of one file on Windows and macOS, which ignore case and the form of accents. */
export const sameFileKey = (file: string): string =>
  file.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");

/** From the root of the site, as a path and as an address. */
export const mediaPath = (file: string): string => `${MEDIA_FOLDER}${mediaKey(file)}`;
export const mediaAddress = (file: string): string =>
  mediaPath(file).split("/").map(encodeURIComponent).join("/");
