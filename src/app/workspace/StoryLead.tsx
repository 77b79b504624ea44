import { Suspense } from "react";
import { at } from "../../model/tables/columns.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { laterPart } from "../../state/laterPart.ts";
import { useDerived } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { selectSummary, selectTurningPoints } from "../../state/storySelectors.ts";
import { useWords } from "../../state/useWords.ts";
import { isFiltered } from "../../state/viewState.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { DataParagraph } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import styles from "./StoryLead.module.css";
import { layoutNow } from "./useLayout.ts";

const Opening = laterPart(async () => (await import("../../views/details/opening/Opening.tsx")).Opening, {
  isFirst: () => layoutNow() === "phone",
});

/**
 * What the whole story is and how sure it is, before its events: where one column has no room for the story beside them.
 * A reader who has chosen some of them is past it. The marks with their words are the legend of what follows.
 */
export function StoryLead(props: { readonly onMore: () => void }) {
  const words = useWords();
  const { counts: inWords, details, standing } = words.messages;
  const context = useDataContext();
  const { tables } = context;
  const { about } = tables;
  const { byStatus, disputed, contestedDetail } = useDerived(selectSummary);
  const points = useDerived(selectTurningPoints).within;
  const isPast = useApp(({ view }) => isFiltered(view) || view.event !== null || view.focus.length > 0);
  if (isPast) return null;
  return (
    <section className={styles.lead} aria-label={details.story}>
      {tables.opening ? (
        <Suspense fallback={<Busy />}>
          <div className={styles.opening}>
            <Opening context={context} opening={tables.opening} level={2} />
          </div>
        </Suspense>
      ) : about.description ? (
        <DataParagraph className={styles.text} context={context} text={about.description} />
      ) : null}
      <ul className={styles.standings}>
        {STATUSES.map((status, index) =>
          at(byStatus, index) === 0 ? null : (
            <li key={status}>
              <StandingMark status={status} />
              {standing[status].label} {formatNumber(words, at(byStatus, index))}
            </li>
          ),
        )}
        {contestedDetail === 0 ? null : (
          <li className={styles.contested}>{inWords.contested(disputed, contestedDetail)}</li>
        )}
      </ul>
      <button type="button" className={styles.more} onClick={props.onMore}>
        {[details.howSure, ...(points.length > 0 ? [details.turningPoints] : [])].join(" · ")}
      </button>
    </section>
  );
}
