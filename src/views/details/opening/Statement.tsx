import { kindVariable } from "../../../chart/theme.ts";
import { item } from "../../../model/tables/columns.ts";
import { eventRowOf } from "../../../model/tables/findRow.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { dateInWords, describeEvent, factsOf } from "../../../words/describeEvent.ts";
import { formatDate } from "../../../words/formatDate.ts";
import { SourceNames } from "../event/SourceList.tsx";
import styles from "./Statement.module.css";

/**
 * A sentence of the editors, and behind it or below it the events that it rests on, each by its mark and day, and the
 * sources, each by its publisher.
 */
export function Statement(props: {
  readonly context: DataContext;
  readonly text: string;
  readonly events?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly isApart?: boolean;
}) {
  const { context, text, events = [], sources = [], isApart = false } = props;
  return (
    <>
      <DataText context={context} text={text} />
      {events.length + sources.length === 0 ? null : (
        <span className={isApart ? styles.apart : undefined}>
          {events.map((id) => (
            <BasisLink key={id} context={context} id={id} />
          ))}
          {sources.length > 0 && (
            <span>
              {" "}
              {context.words.messages.counts.sources(sources.length)}:{" "}
              <SourceNames context={context} ids={sources} />
            </span>
          )}
        </span>
      )}
    </>
  );
}

function BasisLink({ context, id }: { readonly context: DataContext; readonly id: string }) {
  const row = eventRowOf(context.tables, id);
  if (row === undefined) return null;
  const event = describeEvent(context.words, context.tables, row);
  const name = `${event.headline}: ${factsOf(event).join(", ")}`;
  return (
    <>
      {" "}
      <Reference
        to={context.to({ kind: "event", row })}
        className={styles.basis}
        title={name}
        aria-label={name}
      >
        <StandingMark status={event.status} colour={kindVariable(item(context.hues, event.kind))} />
        {/* Within a sentence of the data, whichever way that runs. */}
        <bdi>
          {dateInWords(context.words, event.record.date, (words, date) => formatDate(words, date, "short"))}
        </bdi>
      </Reference>
    </>
  );
}
