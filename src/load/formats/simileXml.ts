import { type Refusal, refuse } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import type { ImportContext, Imported } from "../imported.ts";
import { scanXml } from "../scanXml.ts";
import { importRows } from "../table/importTable.ts";
import { recordRows } from "../table/recordRows.ts";

/** Attributes of an event by their names in JSON; XML is read without case. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  ["start", "latestStart", "earliestEnd", "end", "isDuration", "durationEvent", "title", "link"].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** A SIMILE timeline in XML: `<data><event start="Dec 20 1998" title="…">its description</event></data>`. */
export function importSimileXml(text: string, context: ImportContext): Imported {
  const events: Record<string, string>[] = [];
  let inside: Record<string, string> | null = null;
  const failure = scanXml(text, {
    open: (name, attributes) => {
      if (name !== "event") return;
      inside = { description: "" };
      for (const [key, value] of attributes) {
        const field = FIELDS.get(key.toLowerCase());
        if (field !== undefined) inside[field] = value;
      }
      events.push(inside);
    },
    close: (name) => {
      if (name === "event") inside = null;
    },
    text: (content) => {
      if (inside !== null) inside.description += content;
    },
    excess: (): Refusal | null =>
      events.length > FILE_LIMITS.rows
        ? refuse("", `more than ${FILE_LIMITS.rows} events`, "a smaller file; it can be cut in parts")
        : null,
  });
  if (failure !== null) return failure;
  const rows = recordRows({ dateTimeFormat: "", events });
  return rows === undefined
    ? refuse("", "a timeline in XML whose events have no title", "events with a start and a title")
    : importRows(rows, context);
}
