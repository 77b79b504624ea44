import { fileURLToPath } from "node:url";

/**
 * Replaces the package's code that makes an icon (2 kB) by 15 lines of our own. It applies wherever icons are bundled or
 * rendered, so that pages and app have the same markup.
 */
export const iconAlias = [
  {
    find: "../createLucideIcon.mjs",
    replacement: fileURLToPath(new URL("../widgets/lucideIcon.ts", import.meta.url)),
  },
];
