// Shared code of the pages of peers: the rows of a file's text, and the graph of its actors.
import { csvParse } from "d3";

export interface Row {
  readonly date: string;
  readonly source: string;
  readonly action: string;
  readonly target: string;
}

/** The functions of a page that `cell.mjs` calls. When their promise resolves, the next frame draws the result. */
export interface Subject {
  /** Text of a table → rows → a picture. */
  load(text: string): void | Promise<void>;
  /** Resolves when the layout rests, if the page has a layout. */
  settled?(): Promise<void>;
  /** Shows only the events of an actor; null shows all events. */
  filter(actor: string | null): void | Promise<void>;
  /** The element to drag and to zoom by wheel. */
  surface(): Element;
}

declare global {
  interface Window {
    subject: Subject;
  }
}

export const root = document.getElementById("root") ?? document.body;

/** Reads a table by D3's CSV reader, the usual one for such pages. */
export const rowsOf = (text: string): readonly Row[] =>
  csvParse(text, ({ date = "", start = date, source = "", action = "", target = "" }) => ({
    date: start,
    source,
    action,
    target,
  }));

export const headline = ({ source, action, target }: Row): string => `${source}: ${action}, ${target}`;

export const names = (row: Row, actor: string | null): boolean =>
  actor === null || row.source === actor || row.target === actor;

export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly weight: number }[];
  readonly links: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

/** The actors as nodes, and one link for each pair and direction. */
export function graphOf(rows: readonly Row[]): Graph {
  const nodes = new Map<string, number>();
  const links = new Map<string, { source: string; target: string; weight: number }>();
  for (const { source, target } of rows) {
    nodes.set(source, (nodes.get(source) ?? 0) + 1);
    nodes.set(target, (nodes.get(target) ?? 0) + 1);
    const key = JSON.stringify([source, target]);
    const link = links.get(key);
    if (link) link.weight++;
    else links.set(key, { source, target, weight: 1 });
  }
  return { nodes: [...nodes].map(([id, weight]) => ({ id, weight })), links: [...links.values()] };
}
