import { kindVariable } from "../../chart/theme.ts";
import type { DateExtent } from "../../model/dates/dateBounds.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import styles from "./GutterMark.module.css";

/**
 * The mark of an event where time runs down, as the timeline draws it: a day is a dot; what has no day has none, but a
 * stretch whose ends say how the date lies and whose sides say the standing.
 *
 *     day  ●    lasted  █    somewhere  ┊    by  ┊    since  ─
 *                       █               ║        ║           ║
 *                       █               ┊        ─           ┊
 */
export function GutterMark(props: {
  readonly extent: DateExtent;
  readonly status: Standing;
  readonly hue: number;
  readonly contested: boolean;
}) {
  const { extent, status, hue, contested } = props;
  return (
    <span
      className={styles.gutter}
      data-contested={contested || undefined}
      style={{ color: kindVariable(hue) }}
      aria-hidden="true"
    >
      {extent === "day" ? (
        <StandingMark status={status} />
      ) : (
        <span className={styles.stretch} data-extent={extent} data-status={status} />
      )}
    </span>
  );
}
