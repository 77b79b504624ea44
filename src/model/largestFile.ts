/** The most bytes of a file, packed or unpacked. The longest string of Chromium is only a little longer. */
export const LARGEST_FILE = 512_000_000;
