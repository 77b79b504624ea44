import Maximize from "lucide-react/icons/maximize";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { useWords } from "../../state/useWords.ts";
import { networkWords } from "../../words/laterWords.ts";
import styles from "./NetworkTools.module.css";

/** Closer, farther, or as near as all that is shown fits. */
export type ZoomStep = 1 | -1 | 0;

/** What wheel and pinch do to the network, as buttons, and whether its weakest ties are drawn. */
export function NetworkTools(props: {
  readonly onZoom: (step: ZoomStep) => void;
  /** Whether ties of one event are drawn, and what changes that; `null` where it makes no difference. */
  readonly allTies: { readonly isOn: boolean; readonly onToggle: () => void } | null;
}) {
  const { allTies } = props;
  const network = networkWords(useWords());
  const tools = [
    { step: -1, name: network.farther, Icon: Minus },
    { step: 1, name: network.closer, Icon: Plus },
    { step: 0, name: network.fit, Icon: Maximize },
  ] as const;
  return (
    <div className={styles.tools} data-tools="">
      {allTies && (
        <button
          type="button"
          className={styles.switch}
          aria-pressed={allTies.isOn}
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            allTies.onToggle();
          }}
        >
          {network.allTies}
        </button>
      )}
      {tools.map(({ step, name, Icon }) => (
        <button
          key={step}
          type="button"
          className={styles.tool}
          aria-label={name}
          title={name}
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            props.onZoom(step);
          }}
        >
          <Icon size={15} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
