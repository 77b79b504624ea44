import type { Pen } from "../../../chart/pen.ts";
import type { Theme } from "../../../chart/theme.ts";
import { dateBounds } from "../../../model/dates/dateBounds.ts";
import { parseEdtf } from "../../../model/dates/edtf.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { selectSelection } from "../../../state/selectors/selectors.ts";
import type { AppState } from "../../../state/store.ts";
import type { TimelineMark, TimelineScene } from "../timelineScene.ts";

/** Another dating of an event, joined to the mark: a tick at its day, or its days between two. */
type DatingTick = { readonly x0: CssPx; readonly x1: CssPx; readonly mark: TimelineMark };

/** Of the selected and the hovered event, and of all that are contested where only these are asked for. */
export function datingsShown(
  state: AppState,
  tables: Tables,
  { marks, scale }: TimelineScene,
): readonly DatingTick[] {
  const chosen = [selectSelection(state, tables), state.hover].flatMap((one) =>
    one?.kind === "event" ? [one.row] : [],
  );
  if (!state.view.contested && chosen.length === 0) return [];
  const isShown = ({ row, contested }: TimelineMark): boolean =>
    contested && (state.view.contested || chosen.includes(row));
  return marks.filter(isShown).flatMap((mark) =>
    otherDatings(tables, mark.row).map(({ first, last }) => {
      const [begin, end] = [scale.xOf(first), scale.xOf(last + 1)];
      const middle = (begin + end) / 2;
      return first === last ? { x0: middle, x1: middle, mark } : { x0: begin, x1: end, mark };
    }),
  );
}

const TICK = { height: 10, alpha: 0.7 } as const;
/** The tint between two ticks: no day of it is more likely than another. */
const TINT = { height: 6, alpha: 0.25 } as const;

/** Where others date an event. */
export function drawDatings(pen: Pen, datings: readonly DatingTick[], theme: Theme): void {
  for (const { x0, x1, mark } of datings) {
    // From the nearer end of the mark to the nearer end of the dating.
    const from = Math.min(Math.max((x0 + x1) / 2, mark.x0), mark.x1);
    const to = Math.min(Math.max(from, x0), x1);
    pen.alpha(mark.alpha * TICK.alpha);
    if (to !== from) pen.fillRect(Math.min(to, from), mark.y - 0.5, Math.abs(from - to), 1, theme.ink2);
    if (x1 > x0) {
      pen.alpha(mark.alpha * TINT.alpha);
      pen.fillRect(x0, mark.y - TINT.height / 2, x1 - x0, TINT.height, theme.ink);
    }
    pen.alpha(mark.alpha);
    for (const x of new Set([x0, x1]))
      pen.fillRect(x - 0.5, mark.y - TICK.height / 2, 1, TICK.height, theme.ink);
  }
  pen.alpha(1);
}

const known = new WeakMap<Tables, Map<EventRow, readonly DayRange[]>>();

/** The days that others give for an event, read once. */
function otherDatings(tables: Tables, row: EventRow): readonly DayRange[] {
  const ofTables = known.get(tables) ?? new Map<EventRow, readonly DayRange[]>();
  known.set(tables, ofTables);
  const days = ofTables.get(row) ?? datingsOf(tables, row);
  ofTables.set(row, days);
  return days;
}

function datingsOf(tables: Tables, row: EventRow): readonly DayRange[] {
  const { otherDates = [] } = eventRecord(tables, row);
  return otherDates.flatMap(({ date }) => {
    const parsed = parseEdtf(date);
    if (!parsed.ok) return [];
    const { first, last } = dateBounds(parsed.date);
    return [{ first, last }];
  });
}
