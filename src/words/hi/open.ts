import type { Messages } from "../words.ts";
import { count, numbers, ROW } from "./grammar.ts";

export const open: Messages["open"] = {
  menu: "अपनी फ़ाइल खोलें",
  open: "खोलें",
  cancel: "रद्द करें",
  receivedOf: (received, total) => `${total} में से ${received}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value) => count(value, ROW),
};
