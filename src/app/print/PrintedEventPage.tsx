import { type ReactNode, useMemo } from "react";
import { namedActsOf } from "../../model/tables/acts.ts";
import { sourceRowOf } from "../../model/tables/findRow.ts";
import type { EventRow } from "../../model/units.ts";
import { selectMask } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Acts } from "../../views/details/event/Acts.tsx";
import { Disputes, Replies, Told } from "../../views/details/event/Disputes.tsx";
import { EventPictures } from "../../views/details/event/EventMedia.tsx";
import { AndMore, DataBlock, DataParagraph, DataText, firstOf } from "../../widgets/DataText.tsx";
import { EventFacts, KindName } from "../../widgets/EventFacts.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { ended } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { detailWords, openingWords } from "../../words/laterWords.ts";
import { foldedInWords } from "../../words/members.ts";
import styles from "./PrintedEventPage.module.css";
import { PrintedSources } from "./PrintedSources.tsx";
import { PrintTimeline } from "./PrintTimeline.tsx";
import { printNeighbours } from "./printNeighbours.ts";

/** Accounts and replies that stand on one page in letters of the usual size; more are set smaller, in more columns. */
const MOST_AT_EASE = 7;

/** One event on one page: what, how sure, who says what and who answered, its neighbours in time, its sources in full. */
export function PrintedEventPage(props: { readonly context: DataContext; readonly row: EventRow }) {
  const { context, row } = props;
  const { tables, words } = context;
  const details = detailWords(words);
  const mask = useDerived(selectMask);
  const strip = useMemo(
    () => ({ ...printNeighbours(tables, mask, row), selected: row }),
    [tables, mask, row],
  );
  const event = describeEvent(words, tables, row);
  const { reply = [], toldTo = [], sources = [], ...record } = event.record;
  const acts = namedActsOf(tables, row);
  const folded = foldedInWords(words, tables, row);
  // Only paper has no links behind the names of publishers: what an act alone rests on is listed in full too.
  const ofActs = new Set(acts.flatMap((act) => act.sources));
  for (const { id } of sources) ofActs.delete(id);
  const cited = [...sources, ...[...ofActs].map((id) => ({ id, where: undefined }))].flatMap(
    ({ id, where }) => {
      const source = sourceRowOf(tables, id);
      return source === undefined ? [] : [{ id, row: source, where }];
    },
  );
  const section = (title: string, content: ReactNode) => (
    <section className={styles.part}>
      <h2>{title}</h2>
      {content}
    </section>
  );
  const accounts = event.disputes.reduce((sum, dispute) => sum + dispute.accounts.length, reply.length);
  return (
    <div className={styles.event} data-crowded={accounts > MOST_AT_EASE || undefined}>
      <p className={styles.small}>
        <DataBlock context={context} text={tables.about.title} />
      </p>
      <h1>
        <DataBlock context={context} text={record.headline} />
      </h1>
      <p className={styles.standing}>
        <strong>{event.date}</strong>
        {record.place ? (
          <>
            {" · "}
            <DataText context={context} text={record.place} />
          </>
        ) : null}
      </p>
      <p className={styles.standing}>
        <EventFacts event={event}>
          <KindName context={context} kind={event.kind} />
        </EventFacts>
      </p>
      {event.standing === "" ? null : <p className={styles.small}>{ended(event.standingInFull)}</p>}
      {folded === "" ? null : <p className={styles.small}>{folded}</p>}
      {record.summary ? <DataParagraph context={context} text={record.summary} /> : null}
      <EventPictures context={context} media={record.media ?? []} onPaper />
      <div className={styles.accounts}>
        {toldTo.length > 0 && section(details.told, <Told context={context} told={toldTo} />)}
        <Disputes context={context} disputes={event.disputes} section={section} />
        {reply.length > 0 && section(details.replies, <Replies context={context} replies={reply} />)}
      </div>
      {acts.length > 0 &&
        section(details.whoDidWhat, <Acts context={context} row={row} cited={cited.map(({ id }) => id)} />)}
      {section(
        openingWords(words).neighbours,
        <figure>
          <PrintTimeline strip={strip} />
        </figure>,
      )}
      {section(
        details.sources,
        cited.length === 0 ? (
          <p>{details.noSources}</p>
        ) : (
          <>
            <PrintedSources context={context} sources={firstOf(cited)} />
            <AndMore words={words} total={cited.length} />
          </>
        ),
      )}
    </div>
  );
}
