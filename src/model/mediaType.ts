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
