/**
 * What every file has in a zip file that is written here. One time, so that the same content gives the same bytes. Unix as the
 * system that made it: Info-ZIP's `unzip` reads names of the default, MS-DOS, by an old table of letters although they are marked
 * as UTF-8, and `Brücke.jpg` then lies on the host under another name than the page asks for. Unix files need rights: whoever
 * unpacks may write them, and everybody may read them.
 */
export const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 } as const;
