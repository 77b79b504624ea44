import type { Plugin } from "vite";

const MEANING = /,\s*means:\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/g;

/** Removes the meanings of fields from every bundle: `model/fields.ts` has them for the documentation alone. */
export const withoutMeanings: Plugin = {
  name: "dateline-without-meanings",
  enforce: "pre",
  apply: "build",
  transform: {
    filter: { id: /\/model\/fields\.ts$/ },
    handler: (code) => {
      const left = code.replaceAll(MEANING, "");
      // Without this check a meaning in another place or form would be shipped unnoticed.
      if (/\bmeans: ["'`]/.test(left))
        throw new Error("a meaning in model/fields.ts stands first, or is no text");
      return { code: left, map: null };
    },
  },
};
