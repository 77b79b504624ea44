import { fileURLToPath } from "node:url";

/** Replaces the icon code of lucide (2 kB). App and pages both use the alias, so that their markup is the same. */
export const iconAlias = [
  {
    find: "../createLucideIcon.mjs",
    replacement: fileURLToPath(new URL("../widgets/lucideIcon.ts", import.meta.url)),
  },
];
