import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { repliesTo } from "../query/replyChain.ts";
import { repliersInWords } from "./describeDisputes.ts";
import { english } from "./words.ts";

test("who replied is said of a text on record as of an event that answers, each once; who was silent is not", () => {
  const repliers = (id: string) => {
    const row = eventRowOf(affairTables, id) ?? expect.fail(id);
    return repliersInWords(
      english,
      affairTables,
      eventRecord(affairTables, row),
      repliesTo(affairTables, row),
    );
  };
  expect(repliers("new-york-times-says-india-bought-pegasus")).toBe("Replies: Government of India");
  expect(repliers("whatsapp-sues-nso-group")).toContain("NSO Group");
  expect(repliers("prasad-asks-whatsapp-to-explain").match(/WhatsApp/g)).toHaveLength(1);
  expect(repliers("privacy-ruled-a-fundamental-right")).toBe("");
});
