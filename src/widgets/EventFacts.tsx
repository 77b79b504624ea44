import type { ReactNode } from "react";
import { MARK_LINE, MARK_RADIUS, markShapes } from "../chart/markOutline.ts";
import { kindVariable } from "../chart/theme.ts";
import { item } from "../model/tables/columns.ts";
import type { Standing } from "../model/vocabulary.ts";
import { translationNote } from "../words/describeData.ts";
import type { EventDescription } from "../words/describeEvent.ts";
import { kindLabel } from "../words/eventName.ts";
import { DataText, Dotted } from "./DataText.tsx";
import styles from "./EventFacts.module.css";
import { useData } from "./Reference.tsx";

/** How sure an event is, by its mark and in words; nothing where the file does not say. */
export function EventStanding({ event: { status, standing } }: { readonly event: EventDescription }) {
  if (standing === "") return null;
  // A mark is never alone at the end of a line. Browsers break beside a picture, a hard space or not.
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
 * The facts that belong to every mention of an event, in one line; `children` follow them.
 *
 *     2 Nov 2019 · ◌ Alleged · 4 sources · Statement
 */
export function EventFacts(props: {
  readonly event: EventDescription;
  /** Left out where the date is shown beside it. */
  readonly date?: string;
  readonly children?: ReactNode;
}) {
  const { event, date, children } = props;
  const standing = event.standing !== "" && <EventStanding event={event} />;
  const sources = event.sourceCount !== "" && <span className={styles.sources}>{event.sourceCount}</span>;
  return <Dotted parts={[date, standing, sources, children]} />;
}

const SIZE = 16;

/** The mark of a standing as a small picture beside its word; the word carries the meaning. */
export function StandingMark(props: { readonly status: Standing; readonly colour?: string }) {
  const { status, colour = "currentColor" } = props;
  return (
    <svg width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
      <path d={markShapes[status].line} fill={colour} />
    </svg>
  );
}

const DOT = 16;
/** The radius of a filled mark with its outline. */
const RADIUS = MARK_RADIUS + MARK_LINE / 2;

/** The colour of a kind beside its word; the word carries the meaning. */
export function KindDot(props: { readonly hue: number }) {
  return (
    <svg width={DOT} height={DOT} viewBox={`0 0 ${DOT} ${DOT}`} aria-hidden="true">
      <circle cx={DOT / 2} cy={DOT / 2} r={RADIUS} fill={kindVariable(props.hue)} />
    </svg>
  );
}

/** The label of a kind, by its index: in the reader's language if the file has it, and then marked as a translation. */
export function KindName(props: { readonly kind: number }) {
  const { tables, words } = useData();
  const kind = item(tables.kinds, props.kind);
  const note = translationNote(words, kind);
  if (note === null) return <DataText text={kind.label} />;
  return <bdi title={note}>{kindLabel(words, kind)}</bdi>;
}
