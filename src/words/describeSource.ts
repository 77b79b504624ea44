import type { SourceRecord } from "../model/dataset.ts";
import { sourceRowOf } from "../model/tables/findRow.ts";
import { type EventRecord, sourceRecord, type Tables } from "../model/tables/tables.ts";
import { SOURCE_TYPES } from "../model/vocabulary.ts";
import { type WebAddress, webAddress } from "../model/webAddress.ts";
import { shortDateInWords } from "./describeEvent.ts";
import { visibleText } from "./isolate.ts";
import { readingWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

export type SourceDescription = {
  readonly title: string;
  readonly publisher: string;
  /** The known facts for one line: publisher, origin of a repeat, day, type, place in the source. */
  readonly facts: readonly SourceFact[];
  /** Undefined unless the address is http or https. */
  readonly address: WebAddress | undefined;
  /** The host of `address` without `www.`. If `address` is undefined, it is the text of the address in the file. */
  readonly host: string;
  readonly archived: WebAddress | undefined;
  /** The SHA-256 of the text that was read, in lower-case hexadecimal. Empty if the file gives no valid one. */
  readonly sha256: string;
};

type SourceFact = { readonly text: string; readonly of: "data" | "interface" };

export type Citations = Readonly<NonNullable<EventRecord["sources"]>>;

/** The sources of citations. A citation is left out if the file has no such source. */
export const describeSources = (words: Words, tables: Tables, citations: Citations) =>
  citations.flatMap(({ id, where }) => {
    const row = sourceRowOf(tables, id);
    return row === undefined ? [] : [{ id, source: describeSource(words, sourceRecord(tables, row), where) }];
  });

/** `where` is the place in the source to which the event refers. */
function describeSource(words: Words, source: SourceRecord, where = ""): SourceDescription {
  const {
    title,
    publisher = "",
    published = "",
    type = "",
    url = "",
    origin = "",
    archived = "",
    sha256 = "",
  } = source;
  const details = readingWords(words).detail;
  const isRepeat = origin !== "" && !publisher.startsWith(origin);
  const date = shortDateInWords(words, published);
  const known = SOURCE_TYPES.find((one) => one === type);
  const address = webAddress(url);
  return {
    title: visibleText(title),
    publisher: visibleText(publisher),
    facts: [
      inData(publisher),
      // A publisher such as "Reuters via Dawn" already names the origin.
      inWords(isRepeat ? details.repeats(visibleText(origin)) : ""),
      inWords(date),
      known === undefined ? inData(type) : inWords(details.sourceTypes[known]),
      inData(where),
    ].filter(({ text }) => text !== ""),
    address,
    archived: webAddress(archived),
    sha256: /^[0-9a-f]{64}$/i.test(sha256) ? sha256.toLowerCase() : "",
    host: (address?.host ?? visibleText(url)).replace(/^www\./, ""),
  };
}

const inData = (text: string): SourceFact => ({ text: visibleText(text), of: "data" });
const inWords = (text: string): SourceFact => ({ text, of: "interface" });
