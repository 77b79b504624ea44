import type { ReactNode } from "react";
import { nodeShapes } from "../../chart/nodeShapes.ts";
import { CONTEST_RING, tieStrokes, tieWidth } from "../../chart/tieLine.ts";
import { useWords } from "../../state/useWords.ts";
import { networkWords } from "../../words/laterWords.ts";
import styles from "./NetworkLegend.module.css";
import { networkLegend, widthInWords } from "./networkLegend.ts";
import type { NetworkScene } from "./networkScene.ts";

/** Width of the line by which standings are told. */
const SAMPLE = 4;

/** What lines and shapes mean, of those that are in sight. */
export function NetworkLegend(props: { readonly scene: NetworkScene; readonly isOverPicture?: boolean }) {
  const words = useWords();
  const { standing, actorKinds } = words.messages;
  const network = networkWords(words);
  const { widths, standings, contested, kinds } = networkLegend(props.scene);
  return (
    <ul
      className={props.isOverPicture ? `${styles.legend} ${styles.over}` : styles.legend}
      aria-label={network.legend}
      data-legend=""
    >
      {widths.map((step) => (
        <Entry key={step} text={widthInWords(words, step, step === widths.at(-1))}>
          <path d="M1 8H23" className={styles.line} strokeWidth={tieWidth(step)} />
        </Entry>
      ))}
      {standings.map((status) => (
        <Entry key={status} text={standing[status].label}>
          {tieStrokes(status, SAMPLE).map(({ width, dash, isPaper }) => (
            <path
              key={width}
              d="M1 8H23"
              className={isPaper ? styles.paper : styles.line}
              strokeWidth={width}
              strokeDasharray={dash?.join(" ")}
            />
          ))}
        </Entry>
      ))}
      {contested && (
        <Entry text={network.contested}>
          <path d="M1 8H23" className={styles.line} strokeWidth="1" />
          <path d={CONTEST_RING} transform="translate(12 8)" className={styles.ring} />
        </Entry>
      )}
      {kinds.map((kind) => (
        <Entry key={kind} text={actorKinds[kind].one}>
          <path d={nodeShapes[kind].shape} transform="translate(12 8) scale(5)" className={styles.node} />
        </Entry>
      ))}
    </ul>
  );
}

function Entry(props: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li className={styles.entry}>
      <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}
