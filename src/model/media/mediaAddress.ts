/** Where the pictures and documents of a story stand on its site, from the root. */
const MEDIA_FOLDER = "media/";

/** The same file by one spelling: some systems take letters and their accents apart. */
export const mediaKey = (file: string): string => file.normalize("NFC");

/** The same for all names that are one file on Windows or macOS, which know neither case nor how an accent is written. */
export const sameFileKey = (file: string): string =>
  file.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");

/** From the root of the site, as a path and as an address. */
export const mediaPath = (file: string): string => `${MEDIA_FOLDER}${mediaKey(file)}`;
export const mediaAddress = (file: string): string =>
  mediaPath(file).split("/").map(encodeURIComponent).join("/");
