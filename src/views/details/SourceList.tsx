import type { SourceRecord } from "../../model/dataset.ts";
import { sourceRowOf } from "../../model/findRow.ts";
import { type EventRecord, sourceRecord } from "../../model/tables.ts";
import { SOURCE_TYPES } from "../../model/vocabulary.ts";
import { webAddress } from "../../model/webAddress.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { dateInWords } from "../../words/describeEvent.ts";
import { formatDate } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import { DataText } from "./DataText.tsx";
import styles from "./SourceList.module.css";

/** Who says so: numbered, with publisher, day, where in it, and the host that a link leads to. */
export function SourceList(props: { readonly citations: NonNullable<EventRecord["sources"]> }) {
  const words = useWords();
  const tables = useTables();
  return (
    <ol className={styles.sources}>
      {props.citations.map(({ id, where }) => {
        const row = sourceRowOf(tables, id);
        if (row === undefined) return null;
        const source = sourceRecord(tables, row);
        const facts = [publishedIn(words, source), typeOf(words, source), where ?? ""].filter(Boolean);
        return (
          <li key={id} className={styles.source}>
            <SourceTitle source={source} text={source.title} />
            {facts.map((fact) => (
              <span key={fact} className={styles.fact}>
                <DataText text={fact} />
              </span>
            ))}
            <SourceHost source={source} />
          </li>
        );
      })}
    </ol>
  );
}

/** The same in one line, by publisher, for lists of events. */
export function SourceLine(props: { readonly citations: NonNullable<EventRecord["sources"]> }) {
  const { messages } = useWords();
  const tables = useTables();
  if (props.citations.length === 0) return null;
  return (
    <p className={styles.line}>
      {messages.details.sources}:
      {props.citations.map(({ id }) => {
        const row = sourceRowOf(tables, id);
        if (row === undefined) return null;
        const source = sourceRecord(tables, row);
        return (
          <span key={id} className={styles.publisher} title={visibleText(source.title)}>
            <SourceTitle source={source} text={source.publisher ?? source.title} />
          </span>
        );
      })}
    </p>
  );
}

/** Only an http or https address becomes a link; the text of any other stands without one. */
function SourceTitle(props: { readonly source: SourceRecord; readonly text: string }) {
  const { source, text } = props;
  const { details } = useWords().messages;
  const address = webAddress(source.url ?? "");
  if (address === undefined) return <DataText text={text} />;
  return (
    <a
      href={address.href}
      target="_blank"
      rel="noopener noreferrer external"
      title={details.opensHost(address.host)}
      className={styles.title}
    >
      <DataText text={text} />
    </a>
  );
}

function SourceHost(props: { readonly source: SourceRecord }) {
  const { url = "" } = props.source;
  const host = webAddress(url)?.host ?? visibleText(url);
  return host === "" ? null : <bdi className={styles.host}>{host.replace(/^www\./, "")}</bdi>;
}

function publishedIn(words: Words, { publisher = "", published = "" }: SourceRecord): string {
  const date = dateInWords(words, published, (_, parsed) => formatDate(words, parsed, "short"));
  return words.messages.details.published(publisher, date);
}

function typeOf({ messages }: Words, { type = "" }: SourceRecord): string {
  const known = SOURCE_TYPES.find((one) => one === type);
  return known === undefined ? type : messages.sourceTypes[known];
}
