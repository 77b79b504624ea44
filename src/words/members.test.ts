import { describe, expect, test } from "vitest";
import { eventLines } from "../export/exportCsv.ts";
import { exportGexf } from "../export/exportGexf.ts";
import { affairTables } from "../load/affairTables.node.ts";
import type { ActorRecord } from "../model/dataset.ts";
import { escapeMarkup } from "../model/escapeMarkup.ts";
import { writeTable } from "../model/tableCells.ts";
import { actsOf, pairOfTie } from "../model/tables/acts.ts";
import { at } from "../model/tables/columns.ts";
import { actorRowOf } from "../model/tables/findRow.ts";
import { foldedIn } from "../model/tables/folding.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorRow, actorRow, eventRow } from "../model/units.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { verbsOfTie } from "../query/network/actorTies.ts";
import { ledgerNotes } from "../views/details/actor/formatLedger.ts";
import { actorLedger, tieLedger } from "../views/details/actor/ledger.ts";
import { shownVerbs } from "../views/network/networkScene.ts";
import { actsInWords } from "../views/timeline/actorLanes/hitTestLanes.ts";
import {
  actorsInWords,
  actorsOfEvent,
  firstActors,
  foldedInWords,
  membershipInWords,
  nameInEvent,
  peopleOfBody,
  verbWithContent,
  verbWithPeople,
} from "./members.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { english } from "./words.ts";

const robbery = (membership: ActorRecord): Tables => {
  const robs = [{ from: "ann", verb: "robbed", to: "bank" }];
  const tables = tablesOfEvents([{ headline: "Ann Example robs The Bank", actions: robs }], {
    actors: [
      { id: "gang", name: "The Gang", kind: "organisation" },
      { id: "bank", name: "The Bank", kind: "organisation" },
      membership,
    ],
  });
  return tables.folded ?? tables;
};
const ann: ActorRecord = { id: "ann", name: "Ann Example", kind: "person", memberOf: ["gang"] };
const all = (tables: Tables) => new Uint32Array(tables.events.count);
const nameIn = ({ actors }: Tables, row: number) => textAt(actors.names, row);

test("who is folded is named with what folded her: in the tie, in its ledger, in words (T3)", () => {
  const tables = robbery(ann);
  expect(shownVerbs({ tables, words: english, doesCount: () => true }, 0)).toEqual([
    "(Ann Example, member of The Gang) robbed",
  ]);
  expect(actsInWords(english, tables, eventRow(0))).toBe(
    "Ann Example (member of The Gang) robbed The Bank. Counted with The Gang as members: Ann Example.",
  );
  expect(peopleOfBody(english, tables, actorRow(0))).toBe("with the events of its members Ann Example");
  // The headline names only her, but the ledger still names the body that counts for her.
  for (const lines of [
    actorLedger(tables, all(tables), actorRow(0)),
    tieLedger(tables, all(tables), actorRow(0), actorRow(1)),
  ])
    expect(
      ledgerNotes(
        english,
        tables,
        [],
        lines,
        () => "",
        () => "",
      ),
    ).toContain("Ann Example (member of The Gang)");
  expect(exportGexf(tables, [eventRow(0)]).join("")).toContain("(Ann Example, member of The Gang) robbed");
});

test("where her membership is disputed she stands for herself (T3)", () => {
  const tables = robbery({ ...ann, basis: { memberOf: { status: "disputed" } } });
  expect(tables.folding).toBeNull();
  expect(nameIn(tables, at(tables.ties.from, 0))).toBe("Ann Example");
  expect(shownVerbs({ tables, words: english, doesCount: () => true }, 0)).toEqual(["robbed"]);
  expect(membershipInWords(english, { actor: "gang", from: "2015", to: "2018-05", status: "disputed" })).toBe(
    "2015 – May 2018 · Disputed",
  );
  expect(membershipInWords(english, { actor: "gang", from: "2015" })).toBe("from 2015 on");
  expect(membershipInWords(english, { actor: "gang", to: "2015-06-01" })).toBe("until 1 Jun 2015");
});

describe.each(["en", "hi", "ar"] as const)("in %s", (language) => {
  test("nobody of the affair is folded without a word, in any list, tie, ledger, lane or file", async () => {
    const words = await spokenWords(language);
    const tables = affairTables.folded ?? expect.fail("nobody is folded");
    const everyEvent = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
    const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
    const notesOf = new Map<ActorRow, string>();
    const notes = (body: ActorRow): string => {
      const known = notesOf.get(body);
      if (known !== undefined) return known;
      const lines = actorLedger(tables, all(tables), body);
      const idOf = (row: number) => `#${textAt(tables.events.ids, row)}#`;
      const text = plain(ledgerNotes(words, tables, [], lines, () => "", idOf));
      notesOf.set(body, text);
      return text;
    };
    const gexf = exportGexf(tables, everyEvent).join("");
    const csv = writeTable(eventLines(tables, everyEvent));
    let folded = 0;
    for (const row of everyEvent) {
      for (const { actor, body } of foldedIn(tables, row)) {
        folded++;
        const [name, organisation] = [nameIn(tables, actor), nameIn(tables, body)];
        const named = plain(nameInEvent(words, tables, row, actor));
        expect(named).toContain(name);
        expect(named).toContain(organisation);
        for (const said of [foldedInWords(words, tables, row), actsInWords(words, tables, row)])
          for (const one of [name, organisation]) expect(plain(said)).toContain(one);
        expect(plain(peopleOfBody(words, tables, body))).toContain(name);
        const actors = actorsOfEvent(tables, row);
        if (actors.length <= 4) expect(plain(actorsInWords(words, tables, actors, row))).toContain(named);
        const block = notes(body)
          .split("\n\n")
          .find((one) => one.endsWith(`#${textAt(tables.events.ids, row)}#`));
        expect(block).toContain(named);
        expect(csv[row + 1]).toContain(name);
        const [, counted] = gexf.split(`Counted with ${escapeMarkup(organisation)} as members: `);
        expect(counted?.split('."')[0]).toContain(escapeMarkup(name));
      }
      for (const act of actsOf(tables, row)) {
        const verb = verbWithPeople(words, tables, act);
        const verbs = verbsOfTie(tables, () => true, act.tie).map((one) =>
          verbWithPeople(words, tables, one),
        );
        expect(verbs).toContain(verb);
        expect(gexf).toContain(escapeMarkup(verbWithPeople(english, tables, act)));
      }
    }
    expect(folded).toBeGreaterThan(20);
  });
});

test("a verb of what was said says whether its content is alleged or disputed", () => {
  const saidBetween = (one: string, other: string): readonly string[] => {
    const [from, to] = [one, other].map((id) => actorRowOf(affairTables, id) ?? expect.fail(id));
    return Array.from({ length: affairTables.ties.count }, (_, tie) => tie)
      .filter((tie) => {
        const { ends } = pairOfTie(affairTables, tie);
        return ends[0] === from && ends[1] === to;
      })
      .flatMap((tie) => verbsOfTie(affairTables, () => true, tie))
      .map((verb) => verbWithContent(english, affairTables, verb));
  };
  expect(saidBetween("mamata-banerjee", "government-of-india")).toEqual(["accused (unproved)"]);
  expect(saidBetween("new-york-times", "government-of-india")).toEqual(["reported purchase by (disputed)"]);
  expect(saidBetween("whatsapp", "nso-group")).toEqual(["sued"]);
  // An appeal, a denial and a joint publication make no claim themselves, even if the claim of their event is in doubt.
  expect(saidBetween("mamata-banerjee", "narendra-modi")).toEqual(["appealed to"]);
  expect(saidBetween("jp-nadda", "sonia-gandhi")).toEqual(["replied to"]);
  expect(saidBetween("facebook", "nso-group")).toEqual(["sued", "denied claims of"]);
  expect(saidBetween("forbidden-stories", "the-wire")).toEqual(["published with"]);
  expect(saidBetween("whatsapp", "government-of-india")).toContain("said it told (disputed)");
  // A reported statement must not look surer than a statement on record.
  expect(saidBetween("unnamed-indian-officials", "whatsapp")).toEqual(
    expect.arrayContaining(["questioned motive of (unproved)", "disputed account of"]),
  );
});

test("as many actors are named as have room, at least one, and the others are counted", () => {
  const { names } = affairTables.actors;
  const actors = ["citizen-lab", "ahmed-mansoor", "nso-group", "pegasus", "whatsapp"].map(
    (id) => actorRowOf(affairTables, id) ?? expect.fail(id),
  );
  const named = (room?: number) => {
    const { named, others } = firstActors(affairTables, actors, room);
    return [...named.map((actor) => textAt(names, actor)), others];
  };
  expect(named()).toEqual(["The Citizen Lab", "Ahmed Mansoor", "NSO Group", 2]);
  expect(named(50)).toEqual(["The Citizen Lab", "Ahmed Mansoor", 3]);
  expect(named(1)).toEqual(["The Citizen Lab", 4]);
});
