import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { disputesOf } from "../model/tables/contest.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { repliesTo } from "../query/replyChain.ts";
import { disputesInWords, repliersInWords, repliesInWords } from "./describeDisputes.ts";
import { directionOf } from "./isolate.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { english } from "./words.ts";

test("who replied is said of a text on record as of an event that answers, each once; who was silent is not", () => {
  const repliers = (id: string, most?: number) => {
    const row = eventRowOf(affairTables, id) ?? expect.fail(id);
    return repliersInWords(
      english,
      affairTables,
      eventRecord(affairTables, row),
      repliesTo(affairTables, row),
      most,
    );
  };
  expect(repliers("new-york-times-says-india-bought-pegasus")).toBe("Replies: Government of India");
  expect(repliers("whatsapp-sues-nso-group")).toContain("NSO Group");
  expect(repliers("prasad-asks-whatsapp-to-explain").match(/WhatsApp/g)).toHaveLength(1);
  expect(repliers("pegasus-project-publishes", 1)).toBe("Replies: NSO Group and 2 others");
  expect(repliers("new-york-times-says-india-bought-pegasus", 1)).toBe("Replies: Government of India");
  expect(repliers("privacy-ruled-a-fundamental-right")).toBe("");
});

test("beside words of another direction what the data say has lines of its own, with days isolated", async () => {
  const id = "whatsapp-call-attack-on-1400-users";
  const row = eventRowOf(affairTables, id) ?? expect.fail(id);
  const record = eventRecord(affairTables, row);
  const said = (words: typeof english) => [
    disputesInWords(words, affairTables, disputesOf(record)),
    ...repliesInWords(words, affairTables, record, repliesTo(affairTables, row)),
  ];
  expect(said(english).join("")).not.toContain("\n");
  const lines = said(await spokenWords("ar")).flatMap((text) => text.split("\n"));
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    // Within a line nothing of the other direction stands without isolate marks, but a name of the data.
    const bare = line.replace(/\u2068[^\u2069]*\u2069/g, "");
    if (directionOf(line) === "ltr") expect(bare).not.toMatch(/\p{Script=Arabic}/u);
    else expect(bare).not.toMatch(/\p{Script=Latin}/u);
  }
});
