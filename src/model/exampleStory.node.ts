import { readFileSync } from "node:fs";

/** Test support: the story of the tests, even if another is shipped. `e2e/anyStory.spec.ts` tests any story. */
export const EXAMPLE_FILES = ["whatsapp-nso-affair.json", "whatsapp-nso-article.json"] as const;
export type ExampleFile = (typeof EXAMPLE_FILES)[number];

export const exampleBytes = (file: ExampleFile): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../../example/${file}`, import.meta.url)));
export const exampleText = (file: ExampleFile): string => new TextDecoder().decode(exampleBytes(file));

/** The dates of events and sources in a file, as texts. Windows and memberships have their dates under other keys. */
export function datesIn(file: ExampleFile): readonly string[] {
  const dates: string[] = [];
  JSON.parse(exampleText(file), (key, value) => {
    if ((key === "date" || key === "known" || key === "published") && typeof value === "string")
      dates.push(value);
    return value;
  });
  return dates;
}
