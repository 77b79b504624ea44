/**
 * The properties of every entry in a zip file that is written here. A fixed time, so that the same content gives the same
 * bytes. Unix as the system: for the default, MS-DOS, Info-ZIP's `unzip` decodes names by an old code page although they
 * are marked as UTF-8, so the name of `Brücke.jpg` on the host would not be the one that the page asks for. Unix files need
 * rights: whoever unpacks may write them, and everybody may read them.
 */
export const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 } as const;
