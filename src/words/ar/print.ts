import type { print as english } from "../en/print.ts";
import type { Translation } from "../words.ts";

export const print: Translation<typeof english> = {
  neighbours: "ما قبله وما بعده",
};
