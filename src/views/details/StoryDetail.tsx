import { Suspense } from "react";
import { at } from "../../model/columns.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { laterPart } from "../../state/laterPart.ts";
import {
  selectFacets,
  selectSummary,
  selectTurningPoints,
  useDerived,
  useTables,
} from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { describeStory } from "../../words/describeStory.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { DetailSection } from "./DetailSection.tsx";
import { EventLine } from "./event/EventLine.tsx";
import { LongList } from "./LongList.tsx";
import { Headline, Paragraph, ParagraphOfData } from "./Paragraph.tsx";
import styles from "./StoryDetail.module.css";

const StoryFooter = laterPart(async () => (await import("./StoryFooter.tsx")).StoryFooter);

const FIRST_TURNING_POINTS = 12;

/** What stands in the details while nothing is selected: the story, how sure it is, where to begin. */
export function StoryDetail() {
  const context = useDataContext();
  const { details } = context.words.messages;
  const { about } = context.tables;
  const points = selectTurningPoints(context.tables);
  return (
    <article>
      <p className={styles.label}>{details.story}</p>
      <Headline>
        <DataText context={context} text={about.title} />
      </Headline>
      {about.description ? (
        <ParagraphOfData look="summary" context={context} text={about.description} />
      ) : null}
      <InShort />
      <Standings />
      {points.length > 0 ? (
        <DetailSection title={details.turningPoints}>
          <LongList items={points} first={FIRST_TURNING_POINTS}>
            {(row) => <EventLine context={context} row={row} />}
          </LongList>
        </DetailSection>
      ) : null}
      <DetailSection title={details.howToRead}>
        <Paragraph>{details.readingHint}</Paragraph>
      </DetailSection>
      <Suspense>
        <StoryFooter />
      </Suspense>
    </article>
  );
}

/** What the filters and the window leave, in a few sentences. */
function InShort() {
  const words = useWords();
  const summary = useDerived(selectSummary);
  return (
    <DetailSection title={words.messages.summary.title}>
      <Paragraph>{describeStory(words, useTables(), summary)}</Paragraph>
    </DetailSection>
  );
}

/** How many events of each standing there are, and what it means. */
function Standings() {
  const words = useWords();
  const { counts, details, standing } = words.messages;
  const { status: byStatus, contestedDetail } = useDerived(selectFacets).by;
  const disputed = at(byStatus, STATUSES.indexOf("disputed"));
  return (
    <DetailSection title={details.howSure}>
      <dl className={styles.standings}>
        {STATUSES.map((status, place) => (
          <div key={status} className={styles.standing}>
            <dt>
              <StandingMark status={status} />
              {standing[status].label}
            </dt>
            <dd className={styles.meaning}>{standing[status].meaning}</dd>
            <dd className={styles.count}>{formatNumber(words, at(byStatus, place))}</dd>
          </div>
        ))}
      </dl>
      {disputed + contestedDetail === 0 ? null : (
        <p className={styles.contested}>{counts.contested(disputed, contestedDetail)}</p>
      )}
    </DetailSection>
  );
}
