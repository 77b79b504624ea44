import type { ReactNode } from "react";
import { MARK_RADIUS, outlinePath } from "../../../chart/markOutline.ts";
import { useWords } from "../../../state/useWords.ts";
import { StandingMark } from "../../../widgets/EventFacts.tsx";
import { laneWords } from "../../../words/laterWords.ts";
import { CONTEST_PATH } from "../marks/drawMark.ts";
import styles from "./LanesLegendList.module.css";
import { type LaneSign, lanesLegend } from "./lanesLegend.ts";
import type { LanesScene } from "./lanesScene.ts";

const CIRCLE = outlinePath("circle", 8, 8, MARK_RADIUS);

/** As `drawStem` draws them. */
const SIGNS: Readonly<Record<LaneSign, ReactNode>> = {
  agent: <path d={CIRCLE} className={styles.fill} />,
  target: <path d={CIRCLE} className={styles.line} strokeWidth="1.5" />,
  mentioned: <path d="M3 8H13" className={styles.line} strokeWidth="1.75" />,
  act: (
    <>
      <path d="M8 1V10" className={styles.line} strokeWidth="2.25" />
      <path d="M4.5 9H11.5L8 15Z" className={styles.fill} />
    </>
  ),
  between: (
    <>
      <path d="M8 4V15" className={styles.line} strokeWidth="2.25" />
      <path d="M1 4H15" className={styles.line} strokeWidth="1.75" />
      <path d={outlinePath("circle", 8, 4, 0.75 * MARK_RADIUS)} className={styles.fill} />
    </>
  ),
  joint: <path d="M8 1V15" className={styles.line} strokeWidth="1" />,
};

/** What rings, ticks, arrows and outlines mean, of those that are in sight; standings may be told beside. */
export function LanesLegendList(props: { readonly scene: LanesScene; readonly hasStandings?: boolean }) {
  const { scene, hasStandings = true } = props;
  const words = useWords();
  const { legend, signs: names } = laneWords(words);
  const { standing, contest } = words.messages;
  const { signs, standings, contested } = lanesLegend(scene);
  return (
    <ul className={styles.legend} aria-label={legend} data-legend="">
      {signs.map((sign) => (
        <li key={sign}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            {SIGNS[sign]}
          </svg>
          {names[sign]}
        </li>
      ))}
      {(hasStandings ? standings : []).map((status) => (
        <li key={status}>
          <StandingMark status={status} />
          {standing[status].label}
        </li>
      ))}
      {contested && hasStandings && (
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={CONTEST_PATH} transform="translate(4 8)" className={styles.line} strokeWidth="1.25" />
          </svg>
          {contest.plain}
        </li>
      )}
    </ul>
  );
}
