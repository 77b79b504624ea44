import { useEffect, useMemo, useRef, useState } from "react";
import { createTypeAhead, entryAfterText } from "../../chart/typeAhead.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorId, type CssPx } from "../../model/units.ts";
import { verbsOfTie } from "../../query/actorTies.ts";
import { clearSelection, setHover, toggleFacet } from "../../state/actions.ts";
import { selectSelection, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import type { ZoomStep } from "./NetworkTools.tsx";
import styles from "./NetworkTree.module.css";
import type { NetworkHit } from "./networkEmphasis.ts";
import type { NetworkNode, NetworkScene, NetworkTie } from "./networkScene.ts";
import { halfSizes } from "./nodeShapes.ts";
import { pointAlong } from "./tieCurve.ts";

/** Most actors at a time; the busiest, when there are more. */
const MOST_ACTORS = 200;
const LEAST_TARGET: CssPx = 24;
/** Actors that Page Up and Page Down step over. */
const PAGE = 10;

type TreeEntry = {
  readonly key: string;
  readonly level: 1 | 2;
  readonly name: string;
  readonly hit: NetworkHit;
  /** The actor that the arrow Right goes to from a tie. */
  readonly other: string | null;
  readonly parent: string | null;
  readonly index: number;
  readonly siblings: number;
  readonly hasTies: boolean;
  readonly box: { readonly left: CssPx; readonly top: CssPx; readonly width: CssPx; readonly height: CssPx };
};

/** The network as a tree of two levels, actors and their ties, laid transparently over nodes and curves. */
export function NetworkTree(props: {
  readonly scene: NetworkScene;
  readonly onSelect: (hit: NetworkHit) => void;
  /** About what has the focus, so that it stays in sight. */
  readonly onZoom: (step: ZoomStep, about: readonly [CssPx, CssPx]) => void;
  /** What has the focus lies here and must be seen. Answers whether it is; if not, a scene follows in which it is. */
  readonly onReveal: (x: CssPx, y: CssPx) => boolean;
}) {
  const { scene, onSelect, onZoom, onReveal } = props;
  const tables = useTables();
  const words = useWords();
  const selection = useDerived(selectSelection);
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const typed = useRef(createTypeAhead());
  const entries = useMemo(() => treeEntries(words, tables, scene, open), [words, tables, scene, open]);
  const selectedKey = selection?.kind === "actor" ? keyOfActor(selection.row) : null;
  const tabStop =
    [current, selectedKey].find((key) => entries.some((entry) => entry.key === key)) ?? entries[0]?.key;

  // Keys may come faster than scenes: what had the focus in the last one is looked after in the next.
  const unseen = useRef<string | null>(null);
  useEffect(() => {
    const entry = entries.find(({ key }) => key === unseen.current);
    if (entry && onReveal(...middleOf(entry.box))) unseen.current = null;
  }, [entries, onReveal]);

  // An actor that had the focus and has gone gives it to another, so that the keyboard is never lost.
  useEffect(() => {
    if (current === null || document.activeElement !== document.body) return;
    if (entries.some(({ key }) => key === current)) return;
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [entries, current]);

  const focusEntry = (key: string | undefined) => {
    if (key === undefined) return;
    setCurrent(key);
    // A tie that has just opened exists after the next rendering.
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus());
  };

  const zoom = (step: ZoomStep, entry: TreeEntry) => {
    unseen.current = entry.key;
    onZoom(step, middleOf(entry.box));
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = entries.findIndex((entry) => entry.key === tabStop);
    const entry = entries[index];
    if (!entry) return;
    switch (event.key) {
      case "ArrowDown":
        focusEntry(entries[index + 1]?.key);
        break;
      case "ArrowUp":
        focusEntry(entries[index - 1]?.key);
        break;
      case "Home":
        focusEntry(entries[0]?.key);
        break;
      case "End":
        focusEntry(entries.at(-1)?.key);
        break;
      case "ArrowRight":
        if (entry.level === 2) focusEntry(entry.other ?? undefined);
        else if (open === entry.key)
          focusEntry(entries[index + 1]?.level === 2 ? entries[index + 1]?.key : undefined);
        else if (entry.hasTies) setOpen(entry.key);
        break;
      case "ArrowLeft":
        if (entry.level === 2) focusEntry(entry.parent ?? undefined);
        else setOpen(null);
        break;
      case "PageDown":
        focusEntry(entries[Math.min(entries.length - 1, index + PAGE)]?.key);
        break;
      case "PageUp":
        focusEntry(entries[Math.max(0, index - PAGE)]?.key);
        break;
      case "Enter":
        onSelect(entry.hit);
        break;
      case " ":
        // An actor becomes a filter; a tie, which no filter knows, is selected.
        if (entry.hit.kind === "actor")
          toggleFacet("actor", actorId(textAt(tables.actors.ids, entry.hit.row)));
        else onSelect(entry.hit);
        break;
      case "+":
      case "=":
        zoom(1, entry);
        break;
      case "-":
      case "−":
        zoom(-1, entry);
        break;
      case "0":
        zoom(0, entry);
        break;
      case "Escape":
        if (entry.level === 2) focusEntry(entry.parent ?? undefined);
        else clearSelection();
        break;
      default: {
        if (!/^[\p{L}\p{N}]$/u.test(event.key)) return;
        const text = typed.current(event.key, event.timeStamp);
        focusEntry(
          entryAfterText(
            entries.map(({ key, name }) => ({ key, text: name })),
            index,
            text,
          ) ?? undefined,
        );
      }
    }
    event.preventDefault();
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={words.messages.network.tree}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys.
        <div
          key={entry.key}
          data-key={entry.key}
          role="treeitem"
          aria-level={entry.level}
          aria-setsize={entry.siblings}
          aria-posinset={entry.index + 1}
          aria-selected={entry.key === selectedKey}
          aria-expanded={entry.hasTies ? open === entry.key : undefined}
          aria-label={entry.name}
          tabIndex={entry.key === tabStop ? 0 : -1}
          className={styles.item}
          style={entry.box}
          onFocus={() => {
            setCurrent(entry.key);
            setHover(entry.hit);
            unseen.current = entry.key;
            onReveal(...middleOf(entry.box));
          }}
          onBlur={() => setHover(null)}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(entry.hit);
          }}
        />
      ))}
    </div>
  );
}

const middleOf = ({ left, top, width, height }: TreeEntry["box"]): readonly [CssPx, CssPx] => [
  left + width / 2,
  top + height / 2,
];

const keyOfActor = (row: ActorRow): string => `actor-${row}`;

function treeEntries(words: Words, tables: Tables, scene: NetworkScene, open: string | null): TreeEntry[] {
  const { network, actorKinds } = words.messages;
  const nodes = [...scene.nodes]
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name))
    .slice(0, MOST_ACTORS);
  return nodes.flatMap((node, index) => {
    const ties = scene.ties
      .filter((tie) => tie.from === node.actor || tie.to === node.actor)
      .sort((a, b) => b.events - a.events || a.tie - b.tie);
    const key = keyOfActor(node.actor);
    const actor: TreeEntry = {
      key,
      level: 1,
      name: network.node(nameOf(tables, node.actor), actorKinds[node.kind].one, node.events),
      hit: { kind: "actor", row: node.actor },
      other: null,
      parent: null,
      index,
      siblings: nodes.length,
      hasTies: ties.length > 0,
      box: boxOfNode(node),
    };
    if (open !== key) return [actor];
    return [actor, ...ties.map((tie, place) => tieEntry(words, tables, node, tie, place, ties.length))];
  });
}

function tieEntry(
  words: Words,
  tables: Tables,
  node: NetworkNode,
  tie: NetworkTie,
  index: number,
  siblings: number,
): TreeEntry {
  const { network } = words.messages;
  const goesOut = tie.from === node.actor;
  const other = goesOut ? tie.to : tie.from;
  const verbs = formatList(
    words,
    verbsOfTie(tables, () => true, tie.tie).map(([verb]) => visibleText(verb)),
  );
  const name = nameOf(tables, other);
  const { start, control, end } = tie.curve;
  const middle = pointAlong(start, control, end, 0.5);
  return {
    key: `${keyOfActor(node.actor)}-tie-${tie.tie}`,
    level: 2,
    name: goesOut ? network.tieOut(verbs, name, tie.events) : network.tieInto(name, verbs, tie.events),
    hit: { kind: "tie", tie: tie.tie },
    other: keyOfActor(other),
    parent: keyOfActor(node.actor),
    index,
    siblings,
    hasTies: false,
    box: {
      left: middle.x - LEAST_TARGET / 2,
      top: middle.y - LEAST_TARGET / 2,
      width: LEAST_TARGET,
      height: LEAST_TARGET,
    },
  };
}

const nameOf = (tables: Tables, row: ActorRow): string => visibleText(textAt(tables.actors.names, row));

function boxOfNode(node: NetworkNode): TreeEntry["box"] {
  const half = halfSizes(node.kind, node.radius);
  const width = Math.max(LEAST_TARGET, half.halfWidth * 2 + 6);
  const height = Math.max(LEAST_TARGET, half.halfHeight * 2 + 6);
  return { left: node.x - width / 2, top: node.y - height / 2, width, height };
}
