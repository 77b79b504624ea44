import type { Tables } from "./tables.ts";
import { textsOf } from "./text/makeTextColumn.ts";
import { type Fill, HEADLINE_HOLE, NO_TEXT, type TextColumn } from "./text/textColumn.ts";

/** Headlines by event of the file. Events that are `open` are repeated by others under these headlines, in the search too. */
export type OwnHeadlines = {
  readonly texts: TextColumn;
  readonly folded: TextColumn;
  readonly open: ReadonlySet<number>;
};

/** The same tables with these headlines, given in the order of the file. */
export function withHeadlines(
  tables: Tables,
  { texts, folded, open }: OwnHeadlines,
  of: Uint32Array,
  order: Uint32Array,
): Tables {
  const { events } = tables;
  const isOpen = new Uint8Array(of.reduce((most, event) => Math.max(most, event), 0) + 1);
  for (const event of open) isOpen[event] = 1;
  const fill: Fill = {
    hole: HEADLINE_HOLE,
    of: order.map((row, event) => (isOpen[of[event] ?? 0] === 1 ? row : NO_TEXT)),
    texts: folded,
  };
  const { searchTexts } = events;
  return {
    ...tables,
    events: {
      ...events,
      headlines: textsOf(texts, order),
      searchTexts: { ...searchTexts, fills: [...(searchTexts.fills ?? []), fill] },
    },
  };
}
