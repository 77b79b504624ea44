import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { setWindow } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { folderWords } from "../../words/laterWords.ts";
import { middleDays } from "./middleDays.ts";
import styles from "./OnlyCounts.module.css";

/** In the place of events of a prepared folder that are too many to be listed, or not here yet. */
export function OnlyCounts() {
  const say = folderWords(useWords());
  const tables = useTables();
  const { events } = useDerived(selectTotals);
  const isAsking = useApp(({ session }) => session.folder?.isAsking === true);
  if (isAsking) return <p className={styles.counts}>{say.askingRows}</p>;
  const most = tables.prepared?.mostRows ?? 0;
  const zoom = () => {
    const days = middleDays(tables, windowDays(tables, store.getState().view), most);
    setWindow(tables, spanOfDays(days), "push");
  };
  return (
    <div className={styles.counts}>
      <p>{say.counted(events, most)}</p>
      <button type="button" onClick={zoom}>
        {say.zoom}
      </button>
    </div>
  );
}
