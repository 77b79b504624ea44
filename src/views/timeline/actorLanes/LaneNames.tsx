import { useRef, useState } from "react";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import type { ActorRow } from "../../../model/units.ts";
import { actorId } from "../../../model/units.ts";
import { MOST_LANES } from "../../../query/laneActors.ts";
import { clearSelection, selectActor, setHover } from "../../../state/actions.ts";
import {
  moveLane,
  selectActorEvents,
  selectLanes,
  stepLanes,
} from "../../../state/selectors/laneSelectors.ts";
import { selectSelection, useTables } from "../../../state/selectors/selectors.ts";
import { store } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useWords } from "../../../state/useWords.ts";
import { VisuallyHidden } from "../../../widgets/VisuallyHidden.tsx";
import { laneWords } from "../../../words/laterWords.ts";
import { LAYOUT } from "../timelineScene.ts";
import styles from "./LaneNames.module.css";
import type { LanesScene } from "./lanesScene.ts";

/** A button on the name of each lane: it selects the actor, and Alt with an arrow key moves the lane. */
export function LaneNames({ scene }: { readonly scene: LanesScene }) {
  const tables = useTables();
  const words = useWords();
  const { list, lane, moved, hint } = laneWords(words);
  const { actorKinds } = words.messages;
  const events = useDerived(selectActorEvents);
  const selection = useDerived(selectSelection);
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<ActorRow | null>(null);
  const [said, setSaid] = useState("");
  const actors = scene.lanes.flatMap(({ actor, y }) => (actor ? [{ ...actor, y }] : []));
  const tabStop = actors.find(({ row }) => row === current)?.row ?? actors[0]?.row;

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const actor = actors.find(({ row }) => row === tabStop);
    if (!actor) return;
    // Keys may come faster than scenes.
    const order = selectLanes(store.getState(), tables);
    const target = placeAfterKey(event.key, order.indexOf(actor.row), order.length);
    if (target !== null && event.altKey) {
      moveLane(tables, actor.row, target);
      setSaid(moved(actor.name, target + 1, order.length));
    } else if (target !== null) {
      box.current?.querySelector<HTMLElement>(`[data-row="${order[target]}"]`)?.focus();
    } else if (event.key === "Escape") clearSelection();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={box}
        role="toolbar"
        aria-label={list}
        aria-orientation="vertical"
        className={styles.names}
        style={{ inlineSize: scene.gutter }}
        onKeyDown={onKeyDown}
      >
        {actors.map(({ row, name, kind, y }, index) => (
          <button
            key={row}
            type="button"
            data-row={row}
            className={styles.name}
            style={{ top: y - scene.laneHeight / 2 - LAYOUT.axisHeight, blockSize: scene.laneHeight }}
            title={hint}
            aria-label={lane(name, actorKinds[kind].one, events[row] ?? 0, index + 1, actors.length)}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            aria-pressed={selection?.kind === "actor" && selection.row === row}
            tabIndex={row === tabStop ? 0 : -1}
            onFocus={() => {
              setCurrent(row);
              setHover({ kind: "actor", row });
            }}
            onBlur={() => setHover(null)}
            onClick={(event) => {
              event.stopPropagation();
              selectActor(actorId(textAt(tables.actors.ids, row)));
            }}
          />
        ))}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

/** The place that a key leads to from another; `null` for other keys. At the ends a key leads nowhere else. */
function placeAfterKey(key: string, place: number, count: number): number | null {
  switch (key) {
    case "ArrowUp":
      return Math.max(0, place - 1);
    case "ArrowDown":
      return Math.min(count - 1, place + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** How many lanes there are, of how many actors, and the ways to more and fewer; in the corner of axis and names. */
export function LaneNumber({ shown, width }: { readonly shown: number; readonly width: number }) {
  const words = useWords();
  const text = laneWords(words);
  const events = useDerived(selectActorEvents);
  const all = events.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const canHaveFewer = store.getState().laneChoice.step > 0;
  return (
    <div className={styles.number} style={{ inlineSize: width, blockSize: LAYOUT.axisHeight }}>
      <span>{text.shown(shown, all)}</span>
      <button
        type="button"
        aria-label={text.fewer}
        title={text.fewer}
        disabled={!canHaveFewer}
        onClick={() => stepLanes(-1)}
      >
        −
      </button>
      <button
        type="button"
        aria-label={text.more}
        title={text.more}
        disabled={shown >= Math.min(MOST_LANES, all)}
        onClick={() => stepLanes(1)}
      >
        +
      </button>
    </div>
  );
}
