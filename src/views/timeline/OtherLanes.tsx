import Sheet from "lucide-react/icons/sheet";
import { useState } from "react";
import { setLanes } from "../../state/actions.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { densityWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./OtherLanes.module.css";
import { PeriodTable } from "./PeriodTable.tsx";

/** What tables of many events have beside lanes of kinds and actors: their counts as a table, and lanes by any other facet: standings, acts, words of a column of the file's own. */
export function OtherLanes() {
  const { events, verbs } = useTables();
  const words = useWords();
  const say = densityWords(words);
  const [isShown, setShown] = useState(false);
  const lanes = useApp(({ view }) => view.lanes);
  const others: readonly (readonly [Lanes, string])[] = [
    ["status", say.byStatus],
    ...(verbs.length > 1 ? [["action", say.byAction] as const] : []),
    ...events.columns.flatMap(({ type, id, label }) =>
      type === "category" ? [[`column:${id}`, say.byColumn(visibleText(label))] as const] : [],
    ),
  ];
  const chosen = others.some(([value]) => value === lanes) ? lanes : "";
  const choose = (text: string) => setLanes(others.find(([value]) => value === text)?.[0] ?? "none");
  return (
    <div className={styles.more}>
      <select
        className={styles.others}
        aria-label={say.lanesBy}
        value={chosen}
        data-chosen={chosen === "" ? undefined : ""}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{say.noLanes}</option>
        {others.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <IconButton label={say.counts} size="small" onClick={() => setShown(true)}>
        <Sheet size={15} aria-hidden="true" />
      </IconButton>
      {isShown && <PeriodTable onClose={() => setShown(false)} />}
    </div>
  );
}
