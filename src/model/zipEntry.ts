/**
 * The properties of every entry in a zip file that we write. The time is fixed, so that the same content gives the same bytes.
 * The system is Unix: with the default, MS-DOS, Info-ZIP's `unzip` decodes names by an old code page although they are marked
 * as UTF-8, and the host would not have `Brücke.jpg` under the name that the page requests. Files of Unix need rights:
 * everybody may read them, and their owner may write them.
 */
export const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 } as const;
