import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The source expression that admits one inline block of code or styles in a policy. */
export const hashSource = (block: string): string =>
  `'sha256-${createHash("sha256").update(block).digest("base64")}'`;
