import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dataset } from "./dataset.ts";
import { parseDataset } from "./parseDataset.ts";
import { readJson } from "./readJson.ts";

function shipped(file: string) {
  const json = readJson(new Uint8Array(readFileSync(new URL(`../../public/data/${file}`, import.meta.url))));
  expect(json.ok && []).toEqual([]);
  const parsed = parseDataset(json.ok ? json.value : undefined);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed;
}

it("the example of docs/dataset-format.md is a dataset without a warning", () => {
  const page = readFileSync(new URL("../../docs/dataset-format.md", import.meta.url), "utf8");
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? "";
  expect(parseDataset(JSON.parse(example))).toMatchObject({ ok: true, warnings: [], warningTotal: 0 });
});

const inOrder = (texts: readonly string[]) => expect(texts).toEqual(texts.toSorted());

describe.each([
  { file: "whatsapp-nso-affair.json", events: 90, actors: 75, sources: 143 },
  { file: "whatsapp-nso-article.json", events: 10, actors: 14, sources: 1 },
])("$file", ({ file, events, actors, sources }) => {
  const { dataset, warnings } = shipped(file);

  it("has no fault, and no warning but addresses that only http offers", () => {
    expect(warnings.filter(({ found }) => found !== "an address that is not encrypted (http)")).toEqual([]);
    expect(warnings.length).toBe(file.includes("affair") ? 7 : 0);
  });

  it(`has ${events} events, ${actors} actors, ${sources} sources`, () => {
    expect([dataset.events.length, dataset.actors.length, dataset.sources.length]).toEqual([
      events,
      actors,
      sources,
    ]);
  });

  it("stands in order", () => {
    const key = (date: string, id: string) => `${date.replace("[", "")}\n${id}`;
    inOrder(dataset.events.map(({ date, id }) => key(date, id)));
    inOrder(dataset.sources.map(({ published = "", id }) => key(published, id)));
    inOrder(dataset.actors.map(({ id }) => id));
  });

  it("keeps to the rules of its editors", () => {
    for (const event of dataset.events) checkEvent(event);
    const ofProminence = (level: number) =>
      dataset.events.filter(({ prominence }) => prominence === level).length;
    expect(ofProminence(1)).toBeLessThanOrEqual(12);
    expect(ofProminence(2)).toBeLessThanOrEqual(30);
  });

  it("highlights only participants in its stories", () => {
    const steps = (dataset.stories ?? []).flatMap((story) => story.steps);
    expect(steps.length).toBeGreaterThan(0);
    for (const { event, actors: highlighted = [] } of steps) {
      const participants = dataset.events.find(({ id }) => id === event)?.participants ?? [];
      expect(participants.map(({ actor }) => actor)).toEqual(expect.arrayContaining(highlighted));
    }
  });
});

function checkEvent(event: Dataset["events"][number]): void {
  expect(event.headline.length, event.id).toBeLessThanOrEqual(80);
  const roles = new Map(event.participants?.map(({ actor, role }) => [actor, role]));
  expect(["agent", "target", "source", "mentioned"]).toEqual(expect.arrayContaining([...roles.values()]));
  expect(event.actions?.length, event.id).toBeLessThanOrEqual(3);
  for (const { from, to } of event.actions ?? []) {
    expect(["agent", "target", "source"], `${event.id}: ${from}`).toContain(roles.get(from));
    expect(roles.has(to), `${event.id}: ${to}`).toBe(true);
  }
  const cited = (event.sources ?? []).map(({ id }) => id);
  expect(cited.length, event.id).toBeGreaterThan(0);
  for (const { where } of event.sources ?? []) expect(where, event.id).not.toBe("");
  for (const { sources = [] } of event.otherDates ?? [])
    expect(cited).toEqual(expect.arrayContaining(sources));
  expect(event.known === undefined, event.id).toBe(event.knownNote === undefined);
}
