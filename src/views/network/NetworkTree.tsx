import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createTypeAhead, entryAfterText } from "../../chart/typeAhead.ts";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import { clearSelection, toggleFacet } from "../../state/actions.ts";
import { setHover } from "../../state/changeView.ts";
import { selectSelection } from "../../state/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { exploringWords } from "../../words/laterWords.ts";
import styles from "./NetworkTree.module.css";
import type { NetworkHit } from "./networkEmphasis.ts";
import { type DrawnNetwork, keyOfActor, moveInTree, type TreeEntry, treeEntries } from "./treeEntries.ts";

/** Actors (level 1) and their ties (level 2), as transparent elements over bars and lines. */
export function NetworkTree(props: {
  readonly drawn: DrawnNetwork;
  /** The key of the entry that last had the focus. The parent keeps it, because words may replace the tree. */
  readonly current: string | null;
  readonly setCurrent: (key: string) => void;
  readonly onSelect: (hit: NetworkHit) => void;
}) {
  const { drawn, current, setCurrent, onSelect } = props;
  const { tables } = drawn.inputs;
  const words = useWords();
  const selection = useDerived(selectSelection);
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const typed = useRef(createTypeAhead());
  const entries = useMemo(() => treeEntries(words, drawn, open), [words, drawn, open]);
  const selectedKey = selection?.kind === "actor" ? keyOfActor(selection.row) : null;
  const tabStop =
    [current, selectedKey].find((key) => entries.some((entry) => entry.key === key)) ?? entries[0]?.key;

  useHandedFocus(tree);
  // A press of a key may move or remove the focused actor. The focus then goes to the entry that Tab leads to.
  const isByKey = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new entries trigger the effect, which does not read them.
  useEffect(() => {
    const { activeElement } = document;
    const hasFocus = activeElement === document.body || tree.current?.contains(activeElement);
    if (!isByKey.current || !hasFocus) return;
    const stop = tree.current?.querySelector<HTMLElement>('[tabindex="0"]');
    stop?.focus();
    stop?.scrollIntoView({ block: "nearest" });
  }, [entries]);

  const focusEntry = (key: string | null) => {
    if (key === null) return;
    setCurrent(key);
    // If an actor was just opened, the elements of its ties exist only after the next render.
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus());
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    isByKey.current = true;
    const index = entries.findIndex((entry) => entry.key === tabStop);
    const entry = entries[index];
    if (!entry) return;
    const text = typed.current(event.key, event.timeStamp);
    if (text !== null) {
      focusEntry(entryAfterText(entries, index, text));
      event.preventDefault();
      return;
    }
    const move = moveInTree(entries, index, open, event.key);
    if (move) {
      if ("focus" in move) focusEntry(move.focus);
      else setOpen(move.open);
      event.preventDefault();
      return;
    }
    switch (event.key) {
      case "Enter":
        onSelect(entry.hit);
        break;
      case " ":
        // The space bar makes an actor a filter. A tie cannot be a filter, so the tie is selected.
        if (entry.hit.kind === "actor") toggleFacet("actor", actorIdOf(tables, entry.hit.row));
        else onSelect(entry.hit);
        break;
      case "Escape":
        if (entry.level === 2) focusEntry(entry.parent);
        else clearSelection();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  const itemOf = (entry: TreeEntry) => {
    const { hit } = entry;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around this element handles the keys.
      <div
        key={entry.key}
        data-key={entry.key}
        role="treeitem"
        aria-level={entry.level}
        aria-setsize={entry.siblings}
        aria-posinset={entry.index + 1}
        aria-selected={entry.key === selectedKey}
        aria-expanded={entry.isExpanded ?? undefined}
        aria-label={entry.name}
        tabIndex={entry.key === tabStop ? 0 : -1}
        className={styles.item}
        style={entry.box}
        onFocus={() => {
          setCurrent(entry.key);
          setHover(hit);
        }}
        onBlur={() => setHover(null)}
        onClick={(event) => {
          event.stopPropagation();
          isByKey.current = false;
          onSelect(hit);
        }}
      />
    );
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={exploringWords(words).network.tree}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {groupsOf(drawn, entries).map(({ key, name, inGroup }) =>
        name === null ? (
          inGroup.map(itemOf)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a group of a tree, not of a form.
          <div key={key} role="group" aria-label={name} className={styles.group}>
            {inGroup.map(itemOf)}
          </div>
        ),
      )}
    </div>
  );
}

function groupsOf({ scene }: DrawnNetwork, entries: readonly TreeEntry[]) {
  if (scene.groups.length === 0) return [{ key: "all", name: null, inGroup: entries }];
  return scene.groups.flatMap(({ key, name, actors }) => {
    const own = new Set(actors.map(keyOfActor));
    const inGroup = entries.filter((entry) => own.has(entry.parent ?? entry.key));
    return inGroup.length > 0 ? [{ key, name, inGroup }] : [];
  });
}

export const networkPane = () => document.querySelector<HTMLElement>('[data-pane="network"]');

/** Keeps the keyboard focus in the network pane when words replace its picture, or the picture replaces the words. */
export function useHandedFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (networkPane()?.matches(":focus-visible"))
      (element?.querySelector<HTMLElement>('[tabindex="0"]') ?? element)?.focus();
    return () => {
      // A layout effect is early enough: at its cleanup the old element is still in the page and still has the focus.
      const { activeElement } = document;
      if (!element?.contains(activeElement) || !activeElement?.matches(":focus-visible")) return;
      setHover(null);
      networkPane()?.focus();
    };
  }, [box]);
}
