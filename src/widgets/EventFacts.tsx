import type { ReactNode } from "react";
import { MARK_LINE, MARK_RADIUS, markShapes } from "../chart/markOutline.ts";
import { kindVariable } from "../chart/theme.ts";
import { item } from "../model/tables/columns.ts";
import type { Standing } from "../model/vocabulary.ts";
import { translationNote } from "../words/describeData.ts";
import type { EventDescription } from "../words/describeEvent.ts";
import { kindLabel } from "../words/names.ts";
import { DataText, Dotted } from "./DataText.tsx";
import styles from "./EventFacts.module.css";
import { useData } from "./Reference.tsx";

/** Shows nothing if the event has neither a standing nor a dispute. */
export function EventStanding({ event: { status, standing } }: { readonly event: EventDescription }) {
  if (standing === "") return null;
  // Keeps the mark and the first word in one line. A hard space alone does not prevent a line break after a picture.
  const end = standing.search(/\s|$/);
  return (
    <span>
      <span className={styles.marked}>
        <StandingMark status={status} />
        {`\u00a0${standing.slice(0, end)}`}
      </span>
      {standing.slice(end)}
    </span>
  );
}

/**
 * The line of facts that belongs to every mention of an event, followed by `children`:
 *
 *     2 Nov 2019 · ◌ Alleged · 4 sources · Statement
 */
export function EventFacts(props: {
  readonly event: EventDescription;
  /** Left out if the same row shows the date elsewhere. */
  readonly date?: string;
  readonly children?: ReactNode;
}) {
  const { event, date, children } = props;
  const standing = event.standing !== "" && <EventStanding event={event} />;
  const sources = event.sourceCount !== "" && <span className={styles.sources}>{event.sourceCount}</span>;
  return <Dotted parts={[date, standing, sources, children]} />;
}

const SIZE = 16;

/** A mark without words, so a label is beside it. `children` is the sign of a contested event, if no words say so. */
export function StandingMark(props: {
  readonly status: Standing;
  readonly colour?: string;
  readonly children?: ReactNode;
}) {
  const { status, colour = "currentColor", children } = props;
  return (
    <svg width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
      <path d={markShapes[status].line} fill={colour} />
      {children}
    </svg>
  );
}

export function KindDot(props: { readonly hue: number }) {
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle cx={SIZE / 2} cy={SIZE / 2} r={MARK_RADIUS + MARK_LINE / 2} fill={kindVariable(props.hue)} />
    </svg>
  );
}

/** If the file translates the label, a tooltip shows the original. */
export function KindName(props: { readonly kind: number }) {
  const { tables, words } = useData();
  const kind = item(tables.kinds, props.kind);
  const note = translationNote(words, kind);
  if (note === null) return <DataText text={kind.label} />;
  return <bdi title={note}>{kindLabel(words, kind)}</bdi>;
}
