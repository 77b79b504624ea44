import { expect, test } from "vitest";
import { exportWorkbook } from "../../export/exportWorkbook.ts";
import { loadFile } from "../../load/loadFile.ts";
import { parseDataset } from "../../model/check/parseDataset.ts";
import type { Dataset } from "../../model/dataset.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { filesWords } from "../../words/fileWords.ts";
import { english } from "../../words/words.ts";
import text from "./templateStory.json?raw";

const templateStory: Dataset = JSON.parse(text);

test("the template is a story without a fault or a warning", () => {
  expect(parseDataset(templateStory)).toMatchObject({ ok: true, warningTotal: 0 });
});

test("the workbook that is downloaded opens as the story that it shows, with its sheet of hints", async () => {
  const bytes = await exportWorkbook(templateStory, filesWords(english).workbook.howTo);
  const loaded = await loadFile(new Blob([new Uint8Array(bytes)]), "my-story.xlsx", {}, () => {});
  if (!loaded.ok) return expect.fail(JSON.stringify(loaded));
  expect(loaded).toMatchObject({ format: "workbook", warningTotal: 0, setAsideTotal: 0 });
  const { events } = loaded.tables;
  expect(Array.from({ length: events.count }, (_, row) => eventRecord(loaded.tables, eventRow(row)))).toEqual(
    templateStory.events,
  );
});
