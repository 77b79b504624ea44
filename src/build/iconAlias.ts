import { fileURLToPath } from "node:url";

/** Replaces the package's code for icons (2 kB), in pages and app, so that their markup is the same. */
export const iconAlias = [
  {
    find: "../createLucideIcon.mjs",
    replacement: fileURLToPath(new URL("../widgets/lucideIcon.ts", import.meta.url)),
  },
];
