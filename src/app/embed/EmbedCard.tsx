import { item } from "../../model/tables/columns.ts";
import type { EventRow } from "../../model/units.ts";
import { eventId } from "../../model/units.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { useApp } from "../../state/store.ts";
import { SourceLine } from "../../views/details/event/SourceList.tsx";
import { DataBlock, DataParagraph, DataText } from "../../widgets/DataText.tsx";
import { KindDot, KindName } from "../../widgets/Kind.tsx";
import { Pill, Pills } from "../../widgets/Pills.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { directionOf } from "../../words/isolate.ts";
import styles from "./EmbedCard.module.css";
import { EmbedCredit } from "./EmbedCredit.tsx";
import { useEmbedMessages } from "./useEmbedMessages.ts";

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
            <DataText context={context} text={record.headline} />
          </a>
        </h1>
        <Pills>
          <Pill>
            <StandingMark status={event.status} />
            {event.standing}
          </Pill>
          <Pill>{event.sourceCount}</Pill>
          <Pill>
            <KindDot hue={item(context.hues, event.kind)} />
            <KindName context={context} kind={event.kind} />
          </Pill>
        </Pills>
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
