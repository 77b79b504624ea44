import { useId, useState } from "react";
import { CONTEST_PATHS } from "../../chart/markOutline.ts";
import { kindVariable } from "../../chart/theme.ts";
import { atFigures, raised, withoutFigures } from "../../model/raisedFigures.ts";
import { item } from "../../model/tables/columns.ts";
import { contestOf } from "../../model/tables/contest.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { Button } from "../../widgets/Button.tsx";
import { DataText } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { placeBelow } from "../../widgets/placeBelow.ts";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { describeEvent, factsOf, shortDateInWords } from "../../words/describeEvent.ts";
import { formatNumber, listWithCommas } from "../../words/formatNumber.ts";
import { readingWords } from "../../words/laterWords.ts";
import { SourceNames } from "./event/SourceList.tsx";
import styles from "./Statement.module.css";

/** The most letters of a last word that shares a line with its figures. Texts without blanks have very long "words". */
const LONGEST_WORD = 24;

/** The offset of the last word, or the end of the text if that word is too long or the only one. */
function startOfLastWord(text: string): number {
  const start = text.trimEnd().lastIndexOf(" ") + 1;
  return start > 0 && text.length - start <= LONGEST_WORD ? start : text.length;
}

/**
 * A sentence of the editors with its events (mark and day) and sources (publisher). With `firstFigure`, raised figures
 * stand for the events, as for footnotes. They are numbered from `firstFigure`, and stand where the editors put them.
 * The last figure opens the list of events.
 */
export function Statement(props: {
  readonly text: string;
  readonly events?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly firstFigure?: number;
}) {
  const { tables, words, hues, to, medium } = useData();
  const { events = [], sources = [], firstFigure } = props;
  const isFigure = firstFigure !== undefined;
  const offset = (firstFigure ?? 1) - 1;
  const id = useId();
  // In the app a list is empty until it opens, because describing all events would delay the first picture.
  const [isListed, setListed] = useState(!isFigure || medium !== undefined);
  // Paper has no figures: no list could open there, and readers would take a figure for the number of a source.
  const found = (isFigure && medium === "paper" ? [] : events).flatMap(
    (one) => eventRowOf(tables, one) ?? [],
  );
  // If the tables lack an event, figures would point to wrong events.
  const hasFigures = isFigure && found.length > 0 && found.length === events.length;
  const written = hasFigures ? props.text : withoutFigures(props.text);
  const { text, order, first } = atFigures(written, found.length, offset);
  const rows = order.map((place) => item(found, place));
  const basis = (isListed ? rows : []).map((row, index) => {
    const event = describeEvent(words, tables, row);
    const contest = contestOf(tables, row);
    const name = `${event.headline}: ${listWithCommas(words, factsOf(event))}`;
    return (
      <Reference
        key={row}
        to={to({ kind: "event", row })}
        className={styles.basis}
        title={name}
        aria-label={name}
      >
        {isFigure && <span>{formatNumber(words, offset + index + 1)}</span>}
        <StandingMark status={event.status} colour={kindVariable(item(hues, event.kind))}>
          {contest && <path d={CONTEST_PATHS[contest]} fill="none" stroke="currentColor" />}
        </StandingMark>
        {isFigure && <DataText text={event.headline} />}
        {/* The sentence may run in another direction than the day. */}
        <bdi>{shortDateInWords(words, event.record.date)}</bdi>
      </Reference>
    );
  });
  const last = isFigure && rows.length > 0 ? startOfLastWord(text) : text.length;
  return (
    <>
      <DataText text={text.slice(0, last)} />
      {!isFigure && basis.map((link) => [" ", link])}
      {isFigure && rows.length > 0 && (
        <>
          <span className={styles.noted}>
            <DataText text={text.slice(last)} />
            <Button
              className={styles.figure}
              popoverTarget={id}
              aria-label={words.messages.counts.events(rows.length)}
              onClick={placeBelow}
            >
              {raised(first, offset + rows.length)}
            </Button>
          </span>
          <span id={id} popover="auto" className={styles.notes} onBeforeToggle={() => setListed(true)}>
            {basis}
          </span>
        </>
      )}
      {sources.length > 0 && (
        <bdi>
          {" "}
          {readingWords(words).detail.label(words.messages.counts.sources(sources.length))}{" "}
          <SourceNames ids={sources} />
        </bdi>
      )}
    </>
  );
}
