import type { CSSProperties } from "react";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorId } from "../../../model/units.ts";
import { selectTie } from "../../../state/actions.ts";
import { useTables } from "../../../state/selectors/selectors.ts";
import { useDataLanguage, useWords } from "../../../state/useWords.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { DetailSection } from "../DetailSection.tsx";
import type { strongestTies } from "./ledger.ts";
import styles from "./StrongestTies.module.css";
import { actorMessages } from "./sayLedger.ts";

/** Whom an actor has most to do with; a press selects the tie. */
export function StrongestTies(props: {
  readonly actor: ActorRow;
  readonly ties: ReturnType<typeof strongestTies>;
}) {
  const { actor, ties } = props;
  const words = useWords();
  const language = useDataLanguage();
  const { counts } = words.messages;
  const { ids, names } = useTables().actors;
  const most = ties[0]?.events;
  if (most === undefined) return null;
  const idOf = (row: ActorRow) => actorId(textAt(ids, row));
  return (
    <DetailSection title={actorMessages(words).strongestTies}>
      <ul className={styles.ties}>
        {ties.map(({ other, events }) => {
          const share: CSSProperties & { readonly "--share": number } = { "--share": events / most };
          return (
            <li key={other}>
              <button
                type="button"
                className={styles.tie}
                aria-description={counts.events(events)}
                onClick={() => selectTie(idOf(actor), idOf(other))}
              >
                <span className={styles.name} dir="auto" lang={language}>
                  {visibleText(textAt(names, other))}
                </span>
                <span className={styles.bar} style={share} aria-hidden="true" />
                <span className={styles.count} aria-hidden="true">
                  {formatNumber(words, events)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </DetailSection>
  );
}
