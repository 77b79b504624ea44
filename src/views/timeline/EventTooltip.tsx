import { useLayoutEffect, useRef } from "react";
import type { EventRow } from "../../model/units.ts";
import { useTables } from "../../state/selectors.ts";
import { useDataLanguage } from "../../state/useDataLanguage.ts";
import { useWords } from "../../state/useWords.ts";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import styles from "./EventTooltip.module.css";

const GAP = 14;

/** What an event is, beside the pointer: date, headline, standing and sources. For the eye only: marks have names. */
export function EventTooltip(props: {
  readonly row: EventRow;
  readonly x: number;
  readonly y: number;
  readonly topInset: number;
}) {
  const { row, x, y, topInset } = props;
  const words = useWords();
  const language = useDataLanguage();
  const box = useRef<HTMLDivElement>(null);
  const event = describeEvent(words, useTables(), row);

  // Placed once it has a size: right of and below the pointer, or on the other side where there is no room.
  useLayoutEffect(() => {
    const element = box.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const left = x + GAP + element.offsetWidth > frame.clientWidth ? x - GAP - element.offsetWidth : x + GAP;
    const top =
      y + GAP + element.offsetHeight > frame.clientHeight ? y - GAP - element.offsetHeight : y + GAP;
    element.style.translate = `${Math.max(4, left)}px ${Math.max(topInset, top)}px`;
  }, [x, y, topInset]);

  return (
    <div ref={box} className={styles.tooltip} aria-hidden="true">
      <p className={styles.date}>{event.date}</p>
      <p className={styles.headline}>
        <bdi lang={language}>{event.headline}</bdi>
      </p>
      <p className={styles.standing}>
        <StandingMark status={event.status} /> {event.standing} · {event.sourceCount} ·{" "}
        <bdi lang={language}>{event.kindLabel}</bdi>
      </p>
    </div>
  );
}
