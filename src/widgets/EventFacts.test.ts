import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
/** The program's files, with their texts. */
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|node)\.ts$/.test(file))
  .map((file) => [file, readFileSync(new URL(file, root), "utf8")] as const);
const filesWith = (text: RegExp) => files.filter(([, source]) => text.test(source)).map(([file]) => file);

/*
 * Only `EventFacts` puts date, standing and sources of an event together. When others did, seven of them wrote
 * "standing not stated" where the rest wrote nothing.
 */
const MAY_COUNT_SOURCES = [
  /^words\//,
  /^widgets\/(EventFacts|Pills)\.tsx$/,
  // These show each fact in a cell or corner of its own.
  /^views\/list\/EventList\.tsx$/,
  // These explain or count independent sources and mention no event.
  /^large\/prepare\/engineTables\.ts$/,
  /^model\/(sameArticle|check\/adviseClaims|tables\/(articles|independentSources))\.ts$/,
  /^(export\/previewPicture|site\/(eventPreview|previews))\.ts$/,
];

test("only these files put the number of sources beside a standing", () => {
  const found = filesWith(/sourceCount/);
  expect(found.filter((file) => !MAY_COUNT_SOURCES.some((may) => may.test(file)))).toEqual([]);
});

test("the status of a file is read where tables are made; all else reads the standing, which knows statements", () => {
  const found = filesWith(/\bevents\.status\b|\{[^{}]*\bstatus\b[^{}]*\} = (?:\w+\.)?events\b(?!\.)/);
  expect(found.filter((file) => !/^(model|load|large)\//.test(file))).toEqual([]);
});
