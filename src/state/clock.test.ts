import { beforeEach, expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { eventId } from "../model/units.ts";
import { setClock } from "./actions.ts";
import { parseAddress } from "./address.ts";
import { selectSelection } from "./selectors.ts";
import { nothingOpened } from "./session.ts";
import { enterView, openTables } from "./sessionActions.ts";
import { onCommit, store } from "./store.ts";

const asked = (fragment: string) => ({ ...parseAddress({ path: "", query: "", fragment }), file: null });
const session = () => store.getState().session;
const EVENT = "whatsapp-writes-to-cert-in-about-121-indians";

beforeEach(() => openTables(affairTables, nothingOpened, asked("")));

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
  openTables({ ...affairTables, byKnown: null }, nothingOpened, asked("clock=known"));
  expect(store.getState().view.clock).toBe("happened");
  expect(store.getState().notice?.ignored).toEqual([{ key: "clock", text: "known" }]);
});
