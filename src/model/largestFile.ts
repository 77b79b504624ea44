/** The most bytes of a file, packed or unpacked: a little fewer than the longest string that every engine can hold. */
export const LARGEST_FILE = 512_000_000;
