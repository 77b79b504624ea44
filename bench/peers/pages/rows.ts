// What all pages of peers have in common: the file's text, its rows, and the graph of them.
import { csvParse } from "d3";

export interface Row {
  readonly date: string;
  readonly source: string;
  readonly action: string;
  readonly target: string;
}

/** What `cell.mjs` asks of a page. Each may take its time; what it gives back is drawn in the next frame. */
export interface Subject {
  /** Text of a table → rows → a picture. */
  load(text: string): void | Promise<void>;
  /** Resolves when a layout has come to rest, where there is one. */
  settled?(): Promise<void>;
  /** Only events of this actor; null: all. */
  filter(actor: string | null): void | Promise<void>;
  /** Where a hand drags and a wheel turns. */
  surface(): Element;
}

declare global {
  interface Window {
    subject: Subject;
  }
}

export const root = document.getElementById("root") ?? document.body;

/** The general reader of tables that pages like these are written with. */
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

/** Actors, and one link for each pair and direction. */
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
