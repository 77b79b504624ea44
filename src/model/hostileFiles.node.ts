import { readFileSync } from "node:fs";

/**
 * Test support: the malformed files in `hostile/`. Each changes one thing in `000-control-valid.json` or
 * `200-control-valid.csv`. Its entry lists the allowed outcomes and the places (JSON Pointers, rows) that a report must
 * name.
 */
export type HostileFile = {
  readonly file: string;
  readonly fault: string;
  readonly outcome: Outcome;
  readonly allow: readonly Outcome[];
  readonly paths?: readonly string[];
  readonly counts?: { readonly events: number; readonly actors?: number; readonly sources?: number };
};
/** The outcome `ask` is only for tables, whose columns may need an answer of the reader. */
export type Outcome = "clean" | "warn" | "reject" | "ask";

const place = (file: string) => new URL(`./hostile/${file}`, import.meta.url);

export const hostileFiles: readonly HostileFile[] = JSON.parse(readFileSync(place("index.json"), "utf8"));

export const readHostile = (file: string): Uint8Array => new Uint8Array(readFileSync(place(file)));

// biome-ignore lint/suspicious/noExplicitAny: a test breaks it in ways that no type allows.
export const controlDataset = (): any =>
  JSON.parse(new TextDecoder().decode(readHostile("000-control-valid.json")));
