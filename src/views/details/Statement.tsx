import { Fragment } from "react";
import { kindVariable } from "../../chart/theme.ts";
import { item } from "../../model/tables/columns.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { type DataContext, Reference } from "../../widgets/Reference.tsx";
import { dateInWords, describeEvent, factsOf } from "../../words/describeEvent.ts";
import { formatDate } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { SourceNames } from "./event/SourceList.tsx";
import styles from "./Statement.module.css";

/** A longer last word may be separated from its figures, since some languages write no blanks between words. */
const LONGEST_WORD = 24;

/** Where the last word of a text begins; the end of the text if its last part is not a word. */
function startOfLastWord(text: string): number {
  const start = text.trimEnd().lastIndexOf(" ") + 1;
  return start > 0 && text.length - start <= LONGEST_WORD ? start : text.length;
}

/**
 * A sentence of the editors, followed by the events that it rests on, each by its mark and day, and the sources, each by
 * its publisher. With `firstFigure` the events are raised figures that count from it, like notes in print.
 */
export function Statement(props: {
  readonly context: DataContext;
  readonly text: string;
  readonly events?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly firstFigure?: number;
}) {
  const { context, text, events = [], sources = [], firstFigure } = props;
  const isFigure = firstFigure !== undefined;
  // On paper a figure leads nowhere, and would be read as one of the sources.
  const basis = (isFigure && context.medium === "paper" ? [] : events)
    .flatMap((id) => eventRowOf(context.tables, id) ?? [])
    .map((row, index) => {
      const event = describeEvent(context.words, context.tables, row);
      const name = `${event.headline}: ${factsOf(event).join(", ")}`;
      const link = (
        <Reference
          key={row}
          to={context.to({ kind: "event", row })}
          className={isFigure ? styles.figure : styles.basis}
          title={name}
          aria-label={name}
        >
          {isFigure ? (
            formatNumber(context.words, firstFigure + index)
          ) : (
            <>
              <StandingMark status={event.status} colour={kindVariable(item(context.hues, event.kind))} />
              {/* Isolated within a sentence of the data, whichever way that runs. */}
              <bdi>
                {dateInWords(context.words, event.record.date, (words, date) =>
                  formatDate(words, date, "short"),
                )}
              </bdi>
            </>
          )}
        </Reference>
      );
      return isFigure ? (
        <Fragment key={row}>
          {index > 0 && <wbr />}
          <sup>{link}</sup>
        </Fragment>
      ) : (
        [" ", link]
      );
    });
  const last = isFigure && basis.length > 0 ? startOfLastWord(text) : text.length;
  return (
    <>
      <DataText context={context} text={text.slice(0, last)} />
      {last === text.length ? (
        basis
      ) : (
        <span className={styles.noted}>
          <DataText context={context} text={text.slice(last)} />
          {basis}
        </span>
      )}
      {sources.length > 0 && (
        <span>
          {" "}
          {context.words.messages.counts.sources(sources.length)}:{" "}
          <SourceNames context={context} ids={sources} />
        </span>
      )}
    </>
  );
}
