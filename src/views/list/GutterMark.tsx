import { kindVariable } from "../../chart/theme.ts";
import type { DateExtent } from "../../model/dateBounds.ts";
import type { Status } from "../../model/vocabulary.ts";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import styles from "./GutterMark.module.css";

/**
 * The mark of an event where time runs down: the outline says its standing, the stretch behind it how its date lies.
 *
 *     day  ●    lasted  █    somewhere  ┊    by  ┊    since  ●
 *                       █               ●        ●           ┊
 *                       █               ┊                    ┊
 */
export function GutterMark(props: {
  readonly extent: DateExtent;
  readonly status: Status;
  readonly hue: number;
}) {
  const { extent, status, hue } = props;
  return (
    <span
      className={styles.gutter}
      data-extent={extent}
      style={{ color: kindVariable(hue) }}
      aria-hidden="true"
    >
      <StandingMark status={status} />
    </span>
  );
}
