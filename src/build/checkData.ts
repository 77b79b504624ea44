import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { loadFile } from "../load/loadFile.ts";
import type { Loaded } from "../load/loadOutcome.ts";
import { CONFIG_FILE } from "../model/publishing.ts";
import type { StoryConfig } from "../model/storyConfig.ts";
import { articleRows } from "../model/tables/articles.ts";
import type { GivenFile } from "../site/publishedDataset.ts";
import { check } from "../words/en/files.ts";
import { faultInWords, setAsideInWords } from "../words/faultInWords.ts";
import { filesWords } from "../words/fileWords.ts";
import { visibleText } from "../words/isolate.ts";
import { english } from "../words/words.ts";
import { mediaIn, notesOfConfig, plain, questionLines, readConfig, readFolder } from "./readStory.ts";

/** Makes the report that the page would give about a file. `name` is the path of the file. */
export async function checkData(bytes: Uint8Array, name: string): Promise<Report> {
  const folder = path.dirname(name);
  const { answers = {} } = readConfig(path.join(folder, CONFIG_FILE));
  const buffer = new Uint8Array(bytes).buffer;
  return report(name, await loadFile(buffer, name, answers, () => {}, mediaIn(folder)), answers);
}

/** Reports on all these files. Returns whether none has a fault or an open question. Throws for a missing file. */
export async function checkAll(given: readonly string[], say: (lines: string) => void): Promise<boolean> {
  const missing = given.find((one) => !existsSync(one));
  if (missing !== undefined) throw new Error(`${missing}: no such file or folder`);
  let isWhole = true;
  const take = ({ ok, lines }: Report): void => {
    say(lines.join("\n"));
    isWhole &&= ok;
  };
  for (const one of given) {
    if (!statSync(one).isDirectory()) take(await checkData(new Uint8Array(readFileSync(one)), one));
    else {
      const config = readConfig(path.join(one, CONFIG_FILE));
      for (const note of notesOfConfig(config)) say(`${path.join(one, note)}\n`);
      for await (const { name, outcome } of readFolder(one))
        take(report(path.join(one, name), outcome, config.answers));
    }
  }
  return isWhole;
}

type Report = { readonly ok: boolean; readonly lines: readonly string[] };

function report(name: string, outcome: GivenFile["outcome"], answers: StoryConfig["answers"]): Report {
  const asked = questionLines(outcome, answers);
  // A terminal cannot isolate text directions, and control characters in a text must not reach it.
  const lines = [...linesOf(outcome), ...asked].map((line) => visibleText(plain(line)));
  // The page opens a file with faulty or doubtful rows, but no command publishes it.
  const ok = outcome.ok && !hasFaults(outcome) && asked.length === 0;
  return { ok, lines: [name, ...lines.map((line) => `  ${line}`), ""] };
}

const hasFaults = ({ setAside }: Loaded): boolean => setAside.some(({ cell }) => cell !== undefined);

function linesOf(outcome: GivenFile["outcome"]): readonly string[] {
  const { counts, states } = english.messages;
  if ("question" in outcome || "choice" in outcome) return [];
  if ("unread" in outcome) return ["The file could not be read."];
  const moreThan = (shown: readonly unknown[], total: number): readonly string[] =>
    total > shown.length ? [states.andMore(total - shown.length)] : [];
  if (!outcome.ok) {
    return [
      `Refused. Faults: ${outcome.total}`,
      ...outcome.faults.map((fault) => faultInWords(english, fault)),
      ...moreThan(outcome.faults, outcome.total),
    ];
  }
  const { tables, warnings, warningTotal, advice, adviceTotal, setAside, setAsideTotal, format } = outcome;
  return [
    `${hasFaults(outcome) ? "Not whole" : "Sound"} (${format}). ${counts.events(tables.events.count)}, ${counts.actors(tables.actors.count)}, ${counts.sources(articleRows(tables).length)}`,
    ...(setAsideTotal > 0 ? [`Rows set aside: ${setAsideTotal}`] : []),
    ...setAside.map(setAsideInWords),
    ...moreThan(setAside, setAsideTotal),
    ...(warningTotal > 0 ? [filesWords(english).ownFile.warnings(warningTotal)] : []),
    // `questionLines` reports the warnings about doubtful cells.
    ...warnings.filter(({ doubt }) => !doubt).map((fault) => faultInWords(english, fault)),
    ...moreThan(warnings, warningTotal),
    ...(adviceTotal > 0 ? [`${check.advice}: ${adviceTotal}`] : []),
    ...advice.map((fault) => faultInWords(english, fault)),
    ...moreThan(advice, adviceTotal),
  ];
}
