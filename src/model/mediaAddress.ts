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
