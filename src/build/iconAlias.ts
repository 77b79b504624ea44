import { fileURLToPath } from "node:url";

/**
 * Icons are made by 15 lines of our own instead of the package's 2 kB, wherever they are bundled or rendered: an icon of a
 * page must be the icon of the app to the letter.
 */
export const iconAlias = [
  {
    find: "../createLucideIcon.mjs",
    replacement: fileURLToPath(new URL("../widgets/lucideIcon.ts", import.meta.url)),
  },
];
