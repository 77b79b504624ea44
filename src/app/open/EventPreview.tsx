import { presetOf } from "../../load/importers/table/tablePresets.ts";
import { TableRowReader } from "../../load/importers/table/tableRowReader.ts";
import type { ColumnMapping, DayOrder } from "../../load/loadOutcome.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { useWords } from "../../state/useWords.ts";
import { dateInWords } from "../../words/describeEvent.ts";
import { questionWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./EventPreview.module.css";

/** The first row of the sample that makes an event, as it will look; else why the first one makes none. */
export function EventPreview(props: {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly columns: ColumnMapping;
  readonly order: DayOrder | null;
}) {
  const { header, sample, columns, order } = props;
  const words = useWords();
  const asks = questionWords(words);
  const kindRole = columns.includes("kind") ? "kind" : columns.includes("action") ? "action" : null;
  const reader = new TableRowReader(columns, kindRole, order, presetOf(header));
  const read = sample.map((cells) => reader.read(cells));
  const event = read.find((one) => "headline" in one && parseEdtf(one.date).ok && one.headline !== "");
  const [first] = read;
  if (event === undefined || !("headline" in event)) {
    if (first === undefined) return null;
    const reason = "reason" in first ? first.reason : asks.missing.headline;
    return <p className={styles.none}>{asks.noEvent(reason)}</p>;
  }
  const { date, headline, kind, participants, texts } = event;
  const who = participants.map(({ actor }) => visibleText(actor));
  return (
    <figure className={styles.preview}>
      <figcaption>{asks.preview}</figcaption>
      <p className={styles.date}>
        {dateInWords(words, date)} · <bdi>{visibleText(kind)}</bdi>
        {texts.place ? (
          <>
            {" · "}
            <bdi>{visibleText(texts.place)}</bdi>
          </>
        ) : null}
      </p>
      <p className={styles.headline} dir="auto">
        {visibleText(headline)}
      </p>
      {texts.summary ? <p dir="auto">{visibleText(texts.summary)}</p> : null}
      {who.length === 0 ? null : (
        <ul className={styles.who}>
          {who.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
