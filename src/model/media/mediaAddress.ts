/** Where the pictures and documents of a story stand on its site, from the root. */
const MEDIA_FOLDER = "media/";

/** The same file by one spelling: some systems take letters and their accents apart. */
export const mediaKey = (file: string): string => file.normalize("NFC");

/** From the root of the site, as a path and as an address. */
export const mediaPath = (file: string): string => `${MEDIA_FOLDER}${mediaKey(file)}`;
export const mediaAddress = (file: string): string =>
  mediaPath(file).split("/").map(encodeURIComponent).join("/");
