import { readFileSync } from "node:fs";

/**
 * The corpus of malformed files in `hostile/`, for tests. Each changes one thing in `000-control-valid.json` or
 * `200-control-valid.csv`; its entry says which outcomes are allowed and which places (JSON Pointers, rows) a refusal,
 * warning or question must name.
 */
export type HostileFile = {
  readonly file: string;
  readonly fault: string;
  readonly outcome: Outcome;
  readonly allow: readonly Outcome[];
  readonly paths?: readonly string[];
  readonly counts?: { readonly events: number; readonly actors?: number; readonly sources?: number };
};
/** Only tables may have the outcome `ask`. */
export type Outcome = "clean" | "warn" | "reject" | "ask";

const place = (file: string) => new URL(`./hostile/${file}`, import.meta.url);

export const hostileFiles: readonly HostileFile[] = JSON.parse(readFileSync(place("index.json"), "utf8"));

export const readHostile = (file: string): Uint8Array => new Uint8Array(readFileSync(place(file)));

/** A fresh copy of the small valid dataset, which a test may damage. */
// biome-ignore lint/suspicious/noExplicitAny: a test breaks it in ways that no type allows.
export const controlDataset = (): any =>
  JSON.parse(new TextDecoder().decode(readHostile("000-control-valid.json")));
