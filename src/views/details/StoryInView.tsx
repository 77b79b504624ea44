import { useEffect } from "react";
import { at } from "../../model/tables/columns.ts";
import type { EventRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import type { StorySummary } from "../../query/storySummary.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { selectSummary, selectTurningPoints, summaryAhead } from "../../state/selectors/storySelectors.ts";
import { countAhead } from "../../state/takeTurns.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { LongList } from "../../widgets/LongList.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { describeStory, summaryWords } from "../../words/describeStory.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { detailWords } from "../../words/laterWords.ts";
import { DetailSection } from "./DetailSection.tsx";
import { EventLine } from "./event/EventLine.tsx";
import { FirstAnswer, LARGE_TABLE } from "./FirstAnswer.tsx";
import { Paragraph } from "./Paragraph.tsx";
import styles from "./StoryInView.module.css";

const FIRST_TURNING_POINTS = 12;

/** The part of the story that window and filters leave: a few sentences, how sure it is, its turning points. */
export function StoryInView() {
  const words = useWords();
  const tables = useTables();
  const summary = useDerived(selectSummary, "details");
  useEffect(() => countAhead("details", summaryAhead), []);
  return (
    <>
      {tables.events.count > LARGE_TABLE && tables.prepared === null ? (
        <FirstAnswer summary={summary} />
      ) : (
        <DetailSection title={summaryWords(words).title}>
          <Paragraph>{describeStory(words, tables, summary)}</Paragraph>
        </DetailSection>
      )}
      <Standings summary={summary} />
      <TurningPoints />
    </>
  );
}

/** How many of the events that count have each standing, and what it means. */
function Standings({ summary }: { readonly summary: StorySummary }) {
  const words = useWords();
  const details = detailWords(words);
  const { counts, standing } = words.messages;
  const { byStanding, disputed, contestedDetail } = summary;
  const unstated = at(byStanding, STANDINGS.indexOf("unstated"));
  if (unstated > 0 && unstated === summary.events && contestedDetail === 0) return null;
  return (
    <DetailSection title={details.howSure}>
      <dl className={styles.standings}>
        {LISTED_STANDINGS.map((status) => {
          const count = at(byStanding, STANDINGS.indexOf(status));
          return count === 0 && (status === "unstated" || status === "onRecord") ? null : (
            <div key={status} className={styles.standing}>
              <dt>
                <StandingMark status={status} />
                {standing[status].label}
              </dt>
              <dd className={styles.meaning}>{standing[status].meaning}</dd>
              <dd className={styles.count}>{formatNumber(words, count)}</dd>
            </div>
          );
        })}
      </dl>
      {disputed + contestedDetail === 0 ? null : (
        <p className={styles.contested}>{counts.contested(disputed, contestedDetail)}</p>
      )}
    </DetailSection>
  );
}

/** Turning points in the window, then those before and after it, apart. */
function TurningPoints() {
  const words = useWords();
  const details = detailWords(words);
  const say = summaryWords(words);
  const { before, within, after } = useDerived(selectTurningPoints, "details");
  if (before.length + within.length + after.length === 0) return null;
  return (
    <DetailSection title={details.turningPoints}>
      <Points rows={within} />
      <Outside title={say.before} rows={before} />
      <Outside title={say.after} rows={after} />
    </DetailSection>
  );
}

function Outside(props: { readonly title: string; readonly rows: readonly EventRow[] }) {
  const { title, rows } = props;
  if (rows.length === 0) return null;
  return (
    <section className={styles.outside} aria-label={title}>
      <h3>{title}</h3>
      <Points rows={rows} />
    </section>
  );
}

function Points({ rows }: { readonly rows: readonly EventRow[] }) {
  const context = useDataContext();
  if (rows.length === 0) return null;
  return (
    <LongList context={context} items={rows} first={FIRST_TURNING_POINTS}>
      {(row) => <EventLine context={context} row={row} />}
    </LongList>
  );
}
