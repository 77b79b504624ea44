import styles from "./LineSign.module.css";
import { markShapes } from "./markOutline.ts";
import { CONTEST_RING, type LineSignOf, tieStroke } from "./tieLine.ts";

export function LineSign({ sign, width, status, isMarked }: LineSignOf) {
  const hasHead = sign !== "named" && sign !== "undirected";
  const stroke = tieStroke(status, width);
  const mark = status && isMarked && markShapes[status];
  return (
    <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true" className={styles.sign}>
      <path
        d={hasHead ? "M1 8H26" : "M1 8H33"}
        strokeWidth={stroke.width}
        strokeDasharray={stroke.dash?.join(" ")}
      />
      {hasHead && <path d="M33 8L25 4.5V11.5Z" className={styles.fill} />}
      {sign === "undirected" && <path d="M2 4V12M32 4V12" strokeWidth="1.75" />}
      {sign === "contested" && (
        <path d={CONTEST_RING} transform="translate(15 8)" className={styles.ring} strokeWidth="1.25" />
      )}
      {mark && (
        <g transform="translate(5 8) scale(0.8)">
          {mark.within && <path d={mark.within} className={styles.within} />}
          <path d={mark.line} className={styles.fill} />
        </g>
      )}
    </svg>
  );
}
