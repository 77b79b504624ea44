import { type ComponentProps, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { tourOf } from "../../query/tours.ts";
import { publicHrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { selectComparison } from "../../state/selectors/comparison.ts";
import { selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { isOwnFile } from "../../state/session.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { Contact } from "../../views/details/Contact.tsx";
import { ComparisonTable } from "../../views/details/compare/ComparisonTable.tsx";
import { networkLayout, settledLayout } from "../../views/network/layout/layoutClient.ts";
import type { DataContext } from "../../widgets/Reference.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { versionInWords } from "../../words/describeData.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { playWords } from "../../words/laterWords.ts";
import { PrintedEventPage } from "./PrintedEventPage.tsx";
import { PrintedStory } from "./PrintedStory.tsx";
import { PrintedTour } from "./PrintedTour.tsx";
import { PrintFigure } from "./PrintFigure.tsx";
import styles from "./PrintView.module.css";

/** Made only while the browser prints: an event that is open on one page, else the story as it is on screen. */
export function PrintView() {
  const [printing, setPrinting] = useState(false);
  const tables = useTables();
  useEffect(() => {
    // Worked out before: paper waits for nothing.
    networkLayout(tables).catch(() => {});
  }, [tables]);
  useEffect(() => {
    // The browser takes the page as soon as the event is over: React must be done by then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing ? <Paper /> : null;
}

function Paper() {
  const selection = useDerived(selectSelection);
  const comparison = useDerived(selectComparison);
  const context = useDataContext();
  const story = useApp((state) => state.view.story);
  const tour = tourOf(context.tables, story);
  // On paper nothing leads anywhere.
  const onPaper = useMemo((): DataContext => ({ ...context, to: () => null }), [context]);
  return (
    <article data-print="" className={styles.print} lang={useWords().language}>
      {tour ? (
        <PrintedTour context={onPaper} tour={tour} />
      ) : selection?.kind === "event" ? (
        <PrintedEventPage context={onPaper} row={selection.row} />
      ) : (
        <>
          {comparison && <PrintedComparison context={onPaper} comparison={comparison} />}
          <PrintedStory context={onPaper} />
        </>
      )}
      <Foot context={onPaper} />
    </article>
  );
}

/** Both windows as networks, below each other, and what differs. */
function PrintedComparison({ context, comparison }: ComponentProps<typeof ComparisonTable>) {
  const layout = settledLayout(context.tables);
  return (
    <>
      {layout &&
        (["earlier", "later"] as const).map((side) => {
          const { first, last } = comparison.days[side];
          const days = formatDayRange(context.words, first, last);
          return <PrintFigure key={side} layout={layout} compared={{ side, days }} />;
        })}
      <p>{playWords(context.words).comparison.marks}</p>
      <ComparisonTable context={context} comparison={comparison} isWhole />
    </>
  );
}

/** As of when, whom to write to, and where it was printed from. */
function Foot({ context }: { readonly context: DataContext }) {
  const { page } = context.words.messages;
  const view = useApp((state) => state.view);
  const { publisher, contact } = context.tables.about;
  // A file of somebody’s own has no address that others can follow; a page on somebody's disk has none at all.
  const address = publicHrefOf(isOwnFile(view.data) ? defaultView : view);
  const parts = [publisher, versionInWords(context.words, context.tables.about)].filter(
    (part) => part !== "",
  );
  return (
    <p className={styles.foot}>
      {parts.join(" · ")}
      {contact !== "" && (
        <>
          {parts.length > 0 && " · "}
          <Contact context={context} changes={null} />
        </>
      )}
      {address !== "" && (
        <>
          {(parts.length > 0 || contact !== "") && " · "}
          {page.printedFrom(address)}
        </>
      )}
    </p>
  );
}
