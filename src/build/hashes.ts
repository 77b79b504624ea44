import { createHash } from "node:crypto";

/** In hexadecimal. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Lets one block of code or styles through a policy. */
export const hashSource = (block: string): string =>
  `'sha256-${createHash("sha256").update(block).digest("base64")}'`;
