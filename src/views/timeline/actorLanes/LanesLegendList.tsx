import type { ReactNode } from "react";
import { markShapes } from "../../../chart/markOutline.ts";
import { tieStrokes } from "../../../chart/tieLine.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { useWords } from "../../../state/useDerived.ts";
import { laneWords } from "../../../words/laterWords.ts";
import { CONTEST_PATH } from "../marks/drawMark.ts";
import styles from "./LanesLegendList.module.css";
import { type LaneSign, type LanesScene, lanesLegend } from "./lanesScene.ts";

const DOT = markShapes.confirmed.line;

/** As the picture draws them, about 0, 0. */
const SIGNS: Readonly<Record<LaneSign, ReactNode>> = {
  act: (
    <>
      <path d="M0 -5V2" className={styles.line} strokeWidth="1.5" />
      <path d="M-3.6 1H3.6L0 8Z" className={styles.fill} />
      <path d={DOT} className={styles.fill} transform="translate(0 -4.5) scale(0.7)" />
    </>
  ),
  between: <path d="M-4.5 -6H4.5M0 -6V6M-4.5 6H4.5" className={styles.line} strokeWidth="1.5" />,
  self: (
    <>
      <path d="M-4 3Q-4 -4 0 -4Q4 -4 4 -1" className={styles.line} strokeWidth="1.25" />
      <path d="M1.5 -2H6.5L4 4Z" className={styles.fill} />
      <path d={DOT} className={styles.fill} transform="translate(-4 3) scale(0.7)" />
    </>
  ),
  outside: (
    <>
      <path d="M-6 -4H6" className={styles.line} strokeWidth="1" />
      <path d="M0 -4V3" className={styles.line} strokeWidth="1.5" />
      <path d="M-3 1H3L0 7Z" className={styles.fill} />
      <path d={DOT} className={styles.fill} transform="translate(0 -4) scale(0.55)" />
    </>
  ),
  lasted: (
    <>
      <path d="M-7 0H7" className={styles.line} strokeWidth="1.5" />
      <path d={DOT} className={styles.fill} transform="scale(0.7)" />
    </>
  ),
  imprecise: <path d="M-4 -6H-7V6H-4M4 -6H7V6H4M-7 0H7" className={styles.line} strokeWidth="1" />,
  part: <path d="M0 -3.5V3.5M-3 0H3" className={styles.line} strokeWidth="1" />,
  noRoom: <path d="M-1.5 -1.5H1.5V1.5H-1.5Z" className={styles.fill} />,
};

/** What the signs of the picture mean, of those that are in sight; on paper standings are told beside. */
export function LanesLegendList(props: { readonly scene: LanesScene; readonly hasStandings?: boolean }) {
  const { scene, hasStandings = true } = props;
  const words = useWords();
  const { legend, signs: names, aside } = laneWords(words);
  const { standing, contest } = words.messages;
  const { signs, standings, contested } = lanesLegend(scene);
  return (
    <ul className={styles.legend} aria-label={legend} data-legend="">
      {signs.map((sign) => (
        <li key={sign}>
          <Sign>{SIGNS[sign]}</Sign>
          {names[sign]}
        </li>
      ))}
      {(hasStandings ? standings : []).map((status) => (
        <li key={status}>
          <StandingOfAct status={status} />
          {standing[status].label}
        </li>
      ))}
      {contested && hasStandings && (
        <li>
          <Sign>
            <path d={DOT} className={styles.fill} transform="scale(0.85)" />
            <path d={CONTEST_PATH} className={styles.line} strokeWidth="1.25" />
          </Sign>
          {contest.plain}
        </li>
      )}
      {scene.aside > 0 && <li>{aside(scene.aside)}</li>}
    </ul>
  );
}

const Sign = ({ children }: { readonly children: ReactNode }) => (
  <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    {children}
  </svg>
);

/** The mark of who did it, and the line of the act. */
function StandingOfAct({ status }: { readonly status: Standing }) {
  const { within, line } = markShapes[status];
  const width = status === "unstated" ? 0.75 : 1.5;
  return (
    <svg width="24" height="16" viewBox="-8 -8 24 16" aria-hidden="true">
      {tieStrokes(status, width).map((stroke) => (
        <path
          key={`${stroke.isPaper}`}
          d="M0 0H16"
          className={stroke.isPaper ? styles.paper : styles.line}
          strokeWidth={stroke.width}
          strokeDasharray={stroke.dash?.join(" ")}
        />
      ))}
      {within && <path d={within} className={styles.within} />}
      <path d={line} className={styles.fill} />
    </svg>
  );
}
