import type { EventRow } from "../../model/units.ts";
import { eventId } from "../../model/units.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { useApp } from "../../state/store.ts";
import { SourceLine } from "../../views/details/event/SourceList.tsx";
import { DataBlock, DataParagraph, DataText } from "../../widgets/DataText.tsx";
import { EventPills } from "../../widgets/EventPills.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { nameIn } from "../../words/eventName.ts";
import { directionOf } from "../../words/isolate.ts";
import styles from "./EmbedCard.module.css";
import { EmbedCredit } from "./EmbedCredit.tsx";
import { useEmbedMessages } from "./useEmbedMessages.ts";

/** A longer one may not fit into the three lines of a narrow frame. */
const LONGEST_HEADLINE = 84;

/**
 * One event inside another site's page, at most 320 px high: what, when, how sure, who says so, what was replied. What
 * is cut stands whole behind its links.
 */
export function EmbedCard({ row }: { readonly row: EventRow }) {
  const context = useDataContext();
  const { tables, words } = context;
  const embed = useEmbedMessages();
  const view = useApp((state) => state.view);
  const event = describeEvent(words, tables, row);
  const { record } = event;
  const full = hrefOf({ ...view, event: eventId(record.id) });
  const [reply] = repliesInWords(words, tables, record);
  return (
    <article className={styles.card}>
      <div className={styles.texts}>
        <p className={styles.date}>
          {event.date}
          <DataBlock context={context} text={tables.about.title} joint=" · " />
        </p>
        <h1 className={styles.headline} dir={directionOf(record.headline)}>
          <a href={full} target="_top">
            <DataText context={context} text={nameIn(record, ({ length }) => length <= LONGEST_HEADLINE)} />
          </a>
        </h1>
        <EventPills context={context} event={event} />
        {record.summary ? (
          <DataParagraph context={context} text={record.summary} className={styles.summary} />
        ) : null}
        {reply === undefined ? null : (
          <p className={styles.reply} dir="auto">
            {reply}
          </p>
        )}
        <div className={styles.sources}>
          <SourceLine context={context} citations={record.sources ?? []} />
        </div>
      </div>
      <EmbedCredit>
        <a className={styles.full} href={full} target="_top">
          {embed.openInFull}
        </a>
      </EmbedCredit>
    </article>
  );
}
