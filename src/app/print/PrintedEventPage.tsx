import { type ReactNode, useMemo } from "react";
import { actorRowOf, sourceRowOf } from "../../model/tables/findRow.ts";
import type { EventRow } from "../../model/units.ts";
import { selectMask } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Disputes, Replies, Told } from "../../views/details/event/Disputes.tsx";
import { EventPictures } from "../../views/details/event/EventMedia.tsx";
import { Sentence } from "../../views/details/event/Sentence.tsx";
import { AndMore, firstOf } from "../../widgets/AndMore.tsx";
import { DataParagraph, DataText } from "../../widgets/DataText.tsx";
import { KindName } from "../../widgets/Kind.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
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
  const folded = foldedInWords(words, tables, row);
  const { actions = [], reply = [], toldTo = [], sources = [], ...record } = event.record;
  const cited = sources.flatMap(({ id, where }) => {
    const source = sourceRowOf(tables, id);
    return source === undefined ? [] : [{ row: source, where }];
  });
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
        <DataText context={context} text={tables.about.title} />
      </p>
      <h1>
        <DataText context={context} text={record.headline} />
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
        <StandingMark status={event.status} /> <strong>{event.standing}</strong> · {event.sourceCount} ·{" "}
        <KindName context={context} kind={event.kind} />
      </p>
      <p className={styles.small}>{event.standingMeaning}</p>
      {folded === "" ? null : <p className={styles.small}>{folded}</p>}
      {record.summary ? <DataParagraph context={context} text={record.summary} /> : null}
      <EventPictures context={context} media={record.media ?? []} onPaper />
      <div className={styles.accounts}>
        {toldTo.length > 0 && section(details.told, <Told context={context} told={toldTo} />)}
        <Disputes context={context} disputes={event.disputes} section={section} />
        {reply.length > 0 && section(details.replies, <Replies context={context} replies={reply} />)}
      </div>
      {actions.length > 0 &&
        section(
          details.whoDidWhat,
          <ul className={styles.actions}>
            {firstOf(actions).map(({ from, verb, to }) => {
              const [one, other] = [from, to].map((id) => actorRowOf(tables, id));
              if (one === undefined || other === undefined) return null;
              return (
                <li key={`${from} ${verb} ${to}`}>
                  <Sentence context={context} from={one} verb={verb} to={other} />
                </li>
              );
            })}
            <AndMore words={words} total={actions.length} as="li" />
          </ul>,
        )}
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
