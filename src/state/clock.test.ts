import { beforeEach, expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { allTexts } from "../model/tables/textColumn.ts";
import { eventId, eventRow } from "../model/units.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { setClock } from "./actions.ts";
import { asked, openStory } from "./openStory.node.ts";
import { moreSelectors } from "./rooms.ts";
import { selectSelection } from "./selectors.ts";
import { enterView } from "./sessionActions.ts";
import { onCommit, store } from "./store.ts";

const session = () => store.getState().session;
const EVENT = "whatsapp-writes-to-cert-in-about-121-indians";

beforeEach(() => openStory(affairTables));

test("the clock changes where events stand, in one step that Back undoes, and keeps what is selected", () => {
  enterView(affairTables, asked(`event=${EVENT}`));
  const modes: string[] = [];
  const stop = onCommit((_now, _before, mode) => modes.push(mode));
  setClock("known");
  setClock("known");
  stop();
  expect(modes).toEqual(["push"]);
  expect(session().tables).toBe(affairTables.byKnown);
  expect(store.getState().view).toMatchObject({ clock: "known", event: eventId(EVENT) });
  const tables = session().tables ?? expect.fail("nothing is open");
  expect(selectSelection(store.getState(), tables)).toMatchObject({ kind: "event" });
  enterView(affairTables, asked(""));
  expect(session().tables).toBe(affairTables);
});

test("both clocks show events where they happened", () => {
  setClock("both");
  expect(session().tables).toBe(affairTables);
  expect(store.getState().view.clock).toBe("both");
});

test("a clock that a dataset does not have is left out, and said", () => {
  openStory({ ...affairTables, byKnown: null }, asked("clock=known"));
  expect(store.getState().view.clock).toBe("happened");
  expect(store.getState().notice?.ignored).toEqual([{ key: "clock", text: "known" }]);
});

test("a date of the file's own is a clock that a link names", async () => {
  await moreSelectors.whenLoaded();
  const day = ["2019-01-03", "2019-01-02", "2019-01-01"];
  const rows = day.map((decided, row) => `2018-01-0${row + 1},Title ${row},${decided}`);
  const text = ["date,title,decided on", ...rows, "2018-01-04,Undecided,"].join("\n");
  const loaded = loadBytes(new TextEncoder().encode(text), "verdicts.csv");
  const { tables } = loaded.ok ? loaded : expect.fail("the table is refused");
  openStory(tables, asked("clock=column:decided-on"));
  expect(store.getState().view.clock).toBe("column:decided-on");
  const shown = session().tables ?? expect.fail("nothing is open");
  expect(allTexts(shown.events.headlines)).toEqual(["Undecided", "Title 2", "Title 1", "Title 0"]);
  const { words } = store.getState();
  const said = [0, 1].map((row) => describeEvent(words, shown, eventRow(row)).shortDate);
  expect(said).toEqual(["4 Jan 2018", "decided on 1 Jan 2019, happened 3 Jan 2018"]);

  setClock("happened");
  expect(session().tables).toBe(tables);
  openStory(tables, asked("clock=column:title"));
  expect(store.getState().view.clock).toBe("happened");
  expect(store.getState().notice?.ignored).toEqual([{ key: "clock", text: "column:title" }]);
});
