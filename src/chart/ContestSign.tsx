import type { Contest } from "../model/tables/contest.ts";
import styles from "./ContestSign.module.css";
import { CONTEST_PATHS } from "./markOutline.ts";

/** The sign of a contested event in a legend. It has a mark inside, because a ring alone means "reported". */
export const ContestSign = ({ contest, said }: { readonly contest: Contest; readonly said?: string }) => (
  <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    {said !== undefined && <title>{said}</title>}
    <circle r="3" className={styles.middle} />
    <path d={CONTEST_PATHS[contest]} className={styles.ring} />
  </svg>
);
