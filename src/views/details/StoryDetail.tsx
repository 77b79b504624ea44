import { Suspense } from "react";
import { StandingMark } from "../../chart/StandingMark.tsx";
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
import { describeStory } from "../../words/describeStory.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { DataParagraph } from "./DataParagraph.tsx";
import { DataText } from "./DataText.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";
import { EventLine } from "./EventLine.tsx";
import { LongList } from "./LongList.tsx";
import storyStyles from "./StoryDetail.module.css";

const DataFooter = laterPart(async () => (await import("./DataFooter.tsx")).DataFooter);

const FIRST_TURNING_POINTS = 12;

/** What stands in the details while nothing is selected: the story, how sure it is, where to begin. */
export function StoryDetail() {
  const words = useWords();
  const { details } = words.messages;
  const tables = useTables();
  const { about } = tables;
  const points = selectTurningPoints(tables);
  return (
    <article>
      <p className={storyStyles.label}>{details.story}</p>
      <h2 className={styles.headline}>
        <DataText text={about.title} />
      </h2>
      {about.description ? <DataParagraph className={styles.summary} text={about.description} /> : null}
      <InShort />
      <Standings />
      {points.length > 0 ? (
        <DetailSection title={details.turningPoints}>
          <LongList items={points} first={FIRST_TURNING_POINTS}>
            {(row) => <EventLine row={row} />}
          </LongList>
        </DetailSection>
      ) : null}
      <DetailSection title={details.howToRead}>
        <p className={styles.text}>{details.readingHint}</p>
      </DetailSection>
      <Suspense>
        <DataFooter />
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
      <p className={styles.text}>{describeStory(words, useTables(), summary)}</p>
    </DetailSection>
  );
}

/** How many events of each standing there are, and what it means. */
function Standings() {
  const words = useWords();
  const { details, standing } = words.messages;
  const counts = useDerived(selectFacets).by.status;
  return (
    <DetailSection title={details.howSure}>
      <dl className={storyStyles.standings}>
        {STATUSES.map((status, place) => (
          <div key={status} className={storyStyles.standing}>
            <dt>
              <StandingMark status={status} />
              {standing[status].label}
            </dt>
            <dd className={storyStyles.meaning}>{standing[status].meaning}</dd>
            <dd className={storyStyles.count}>{formatNumber(words, at(counts, place))}</dd>
          </div>
        ))}
      </dl>
    </DetailSection>
  );
}
