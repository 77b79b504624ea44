/** A file has at most this many bytes, packed or unpacked. The longest string of every engine is a little longer. */
export const LARGEST_FILE = 512_000_000;
