import { actorRowOf, standInOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { type ActorId, actorId } from "../../model/units.ts";
import type { MoreSelectors } from "../rooms.ts";
import type { ViewState } from "./viewState.ts";

/** What of a view decides in which tables it is shown. */
export type Reading = Pick<ViewState, "clock" | "members">;

/**
 * The tables in which a view is shown, of those that were opened: events by its clock, people folded or not. Without `more` no
 * column of the file is a clock.
 */
export function tablesOfView(
  opened: Tables,
  { clock, members }: Reading,
  more: MoreSelectors | null,
): Tables {
  const tables = (members === "folded" && opened.folded) || opened;
  if (clock.startsWith(OF_COLUMN)) return more?.byOwnDate(tables, clock.slice(OF_COLUMN.length)) ?? tables;
  return (clock === "known" && tables.byKnown) || tables;
}

const OF_COLUMN = "column:";

/** The clock that was asked for, where the dataset has it. */
export function clockOf(opened: Tables, { clock }: Reading, more: MoreSelectors | null): ViewState["clock"] {
  const has = clock.startsWith(OF_COLUMN)
    ? tablesOfView(opened, { clock, members: "open" }, more) !== opened
    : opened.byKnown;
  return has ? clock : "happened";
}

/** A view that names nobody who is folded: in their place stand the bodies. Two of one body are that body. */
export function withStandIns(tables: Tables, view: ViewState): ViewState {
  if (tables.folding === null) return view;
  const standing = (id: ActorId): ActorId => {
    const row = actorRowOf(tables, id);
    return row === undefined ? id : actorId(textAt(tables.actors.ids, standInOf(tables, row)));
  };
  const [one, other] = view.focus;
  const focus = view.focus.map(standing).sort();
  const isOneBody = one !== other && focus[0] === focus[1];
  return {
    ...view,
    focus: isOneBody ? focus.slice(1) : focus,
    path: view.path && !isOneBody,
    actor: [...new Set(view.actor.map(standing))].sort(),
  };
}
