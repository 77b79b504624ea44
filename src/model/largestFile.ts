/** The most bytes of a file, packed or unpacked. The longest string of every engine is a little longer. */
export const LARGEST_FILE = 512_000_000;
