/** Bytes of a file, also unpacked: a little below the longest string that every engine can hold. */
export const LARGEST_FILE = 512_000_000;
