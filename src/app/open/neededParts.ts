import type { Tables } from "../../model/tables/tables.ts";
import { type LaterModule, laterModule } from "../../state/laterPart.ts";
import { pathsPart } from "../../state/selectors/highlights.ts";
import type { Asked } from "../../state/session.ts";
import { folderPart, ownPart } from "../../state/tableParts.ts";
import { isLarge } from "../../state/turns.ts";
import { crowdedPart, MOST_MARKS } from "../../views/timeline/density/crowdedPart.ts";

const searchPart = laterModule(() => import("../../state/searchAhead.ts"));
const turnsPart = laterModule(() => import("../../state/countOpening.ts"));

/** Asks for what any view of a prepared folder cannot be drawn without, before there are tables. */
export function expectFolderParts(): void {
  for (const part of [turnsPart, folderPart, crowdedPart]) void part.whenHere();
}

/** Waits for what a view of these tables cannot be drawn without, so that it is drawn at once and whole. */
export async function neededParts(tables: Tables, asked: Asked): Promise<void> {
  const { view } = asked;
  const { lanes, path, circle, where, measure, clock } = view;
  const asksColumns = where.length > 0 || measure !== "" || `${lanes} ${clock}`.includes("column:");
  const needs: readonly (readonly [LaterModule<unknown>, boolean])[] = [
    [turnsPart, isLarge(tables)],
    [searchPart, view.q !== ""],
    [ownPart, asksColumns || tables.events.columns.length > 0],
    [pathsPart, path || circle !== 0],
    [folderPart, tables.prepared !== null],
    [
      crowdedPart,
      tables.prepared !== null || (lanes !== "none" && lanes !== "actor") || tables.events.count > MOST_MARKS,
    ],
  ];
  await Promise.all(needs.map(([part, isNeeded]) => isNeeded && part.whenHere()));
  await searchPart.here?.searchAhead(tables, view.q);
  await turnsPart.here?.countOpening(tables, asked);
}
