import { CONTEST_RING, tieWidth } from "../../chart/tieLine.ts";
import { useWords } from "../../state/useDerived.ts";
import { networkWords } from "../../words/laterWords.ts";
import { tieDash } from "./drawNetwork.ts";
import styles from "./NetworkLegend.module.css";
import { type LegendLine, legendLines, networkLegend } from "./networkLegend.ts";
import type { NetworkScene } from "./networkScene.ts";

/** What the lines in sight mean, in one row. */
export function NetworkLegend(props: { readonly scene: NetworkScene; readonly isOverPicture?: boolean }) {
  const words = useWords();
  const lines = legendLines(words, networkLegend(props.scene));
  if (lines.length === 0) return null;
  return (
    <ul
      className={props.isOverPicture ? `${styles.legend} ${styles.over}` : styles.legend}
      aria-label={networkWords(words).legend}
    >
      {lines.map((line) => (
        <li key={line.text} className={styles.entry}>
          <Sign {...line} />
          {line.text}
        </li>
      ))}
    </ul>
  );
}

/** From a bar to a bar, as in the picture. */
function Sign({ line, width }: LegendLine) {
  const isNamed = line === "named";
  const dash = line === "onRecord" || line === "alleged" ? tieDash(line, 1.5) : undefined;
  const hasHead = !isNamed && line !== "undirected";
  return (
    <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
      <path
        d={hasHead ? "M1 8H26" : "M1 8H33"}
        className={styles.line}
        strokeWidth={line === "whole" ? tieWidth(width) : 1.5}
        strokeDasharray={isNamed ? "1.5 4" : dash?.join(" ")}
      />
      {hasHead && <path d="M33 8L25 4.5V11.5Z" className={styles.head} />}
      {line === "undirected" && <path d="M2 4V12M32 4V12" className={styles.line} strokeWidth="1.75" />}
      {line === "contested" && <path d={CONTEST_RING} transform="translate(15 8)" className={styles.ring} />}
    </svg>
  );
}
