/* Constants that the build puts in, and types that a package lacks. */

/**
 * True in the build of the offline file. That file is small, holds one story, has no workers and sends no requests.
 * Commands run without a build, so a module that they import tests `typeof __OFFLINE__` first.
 */
declare const __OFFLINE__: boolean;

declare const __APP_VERSION__: string;

/** Types for single modules of `hyparquet-compressors`. The package has types only for all modules together. */
declare module "hyparquet-compressors/src/gzip.js" {
  export function gunzip(input: Uint8Array, output: Uint8Array): Uint8Array;
}

declare module "hyparquet-compressors/src/lz4.js" {
  export function decompressLz4(input: Uint8Array, outputLength: number): Uint8Array;
  export function decompressLz4Raw(input: Uint8Array, outputLength: number): Uint8Array;
}
