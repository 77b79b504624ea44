import { type DayRange, daysOfSpan } from "../../model/dates/timeSpan.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { isCounted } from "../../model/tables/prepared.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EpochDay } from "../../model/units.ts";
import { isBefore } from "../../query/compareWindows.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import {
  createNetworkCounts,
  type NetworkCounter,
  type NetworkCounts,
} from "../../query/network/networkCounts.ts";
import { type StrongestTies, strongestTies } from "../../query/network/strongestTies.ts";
import { tieStanding } from "../../query/network/tieStanding.ts";
import { windowDays } from "../address/windowDays.ts";
import type { Question } from "../askInTasks.ts";
import { type MoreSelectors, moreSelectors } from "../rooms.ts";
import type { AppState } from "../store.ts";
import { memoLast, memoOfTables, memoRecent } from "./memoLast.ts";
import { reachingInto, selectTimelessMask } from "./selectors.ts";

/** While the network is still to take its turn it is drawn as before, and counted anew. */
const AT_ONCE = 2;

/** Derived from tables and view as in `selectors.ts`; the network comes after the first picture. */
const counter = memoOfTables(createNetworkCounts, AT_ONCE);
function selectCounter(state: AppState, tables: Tables): NetworkCounter {
  return counter(tables, selectTimelessMask(state, tables));
}
function networkSelector() {
  const counts = memoRecent(AT_ONCE, (of: NetworkCounter, first: EpochDay, last: EpochDay) =>
    of.inWindow({ first, last }),
  );
  const ofYears = memoRecent(
    AT_ONCE,
    (tables: Tables, first: EpochDay, last: EpochDay, more: MoreSelectors | null) =>
      more?.networkOfYears(tables, { first, last }),
  );
  return (state: AppState, tables: Tables, { first, last }: DayRange): NetworkCounts =>
    (isCounted(tables.prepared, { first, last }) && ofYears(tables, first, last, moreSelectors.of(state))) ||
    counts(selectCounter(state, tables), first, last);
}
const settledNetwork = oncePerTables(networkSelector);
const drawnNetwork = oncePerTables(networkSelector);
/** Events of each actor and tie in the window. */
export const selectNetwork = (state: AppState, tables: Tables) =>
  settledNetwork(tables)(state, tables, windowDays(tables, state.view));
/**
 * The days that a picture without an axis shows: those that are drawn now, under a gesture; where the span glides by
 * itself those to which it comes, so that they are counted once and not for every frame of the way.
 */
const drawnDays = ({ span, glide }: AppState): DayRange => daysOfSpan(glide?.at === span ? glide.to : span);
/** The same for the days that are drawn now; equal to `selectNetwork` when no gesture runs. */
export const selectDrawnNetwork = (state: AppState, tables: Tables) => {
  const days = drawnDays(state);
  // Under a gesture nothing is asked for: out of the days of which the rows are here it shows them still.
  const isOut = isCounted(tables.prepared, days) && tables.prepared.years.tieEvents === null;
  return isOut ? selectNetwork(state, tables) : drawnNetwork(tables)(state, tables, days);
};

const strongest = ({ ties }: Tables, counts: NetworkCounts, asked: number) =>
  strongestTies(ties, counts, asked);
const settledStrongest = memoOfTables(strongest);
const drawnStrongest = memoOfTables(strongest, AT_ONCE);
/** What of the network of the window a picture without columns draws: its strongest ties, as the view asks. */
export const selectStrongest = (state: AppState, tables: Tables): StrongestTies =>
  settledStrongest(tables, selectNetwork(state, tables), state.view.ties);
export const selectDrawnStrongest = (state: AppState, tables: Tables): StrongestTies =>
  drawnStrongest(tables, selectDrawnNetwork(state, tables), state.view.ties);

/** More ties are not drawn at once. */
const MOST_DRAWN = 1500;

const drawnTies = memoLast(({ tieEvents }: NetworkCounts): readonly number[] => {
  const drawn: number[] = [];
  for (let tie = 0; tie < tieEvents.length && drawn.length < MOST_DRAWN; tie++)
    if (tieEvents[tie] !== 0) drawn.push(tie);
  return drawn;
});

/** Few ties may have all events of a large story. */
const PARTS = 4;

/** How sure the ties are that are drawn, and of which kind: all events of each are looked at once, in so many tasks. */
const tiesAhead = (["standing", "kind"] as const).flatMap((asked) =>
  Array.from(
    { length: PARTS },
    (_, part): Question =>
      (state, tables) => {
        const { counts } = selectDrawnStrongest(state, tables);
        const { doesCount } = selectNetworkOf(state, tables, null);
        const ties = drawnTies(counts);
        for (let place = part; place < ties.length; place += PARTS) {
          const tie = ties[place] ?? 0;
          if (asked === "standing") tieStanding(tables, doesCount, tie);
          else counts.kindOf(tie);
        }
      },
  ),
);

/** What a picture of the network shows besides its window: that of another one. */
export type OtherNetwork = {
  readonly counts: NetworkCounts;
  readonly doesCount: (row: number) => boolean;
  /** Whether the two are compared, and which of them is the later; of a play only a memory is left. */
  readonly compared: "earlier" | "later" | null;
};

const otherCounts = oncePerTables(networkSelector);
const otherNetwork = memoLast(
  (
    tables: Tables,
    mask: FilterMask,
    counts: NetworkCounts,
    { first, last }: DayRange,
    compared: OtherNetwork["compared"],
  ): OtherNetwork => ({ counts, doesCount: reachingInto(tables, mask, first, last), compared }),
);
/** The network of the window that is compared, or that a play has just left; `null` where there is none. */
function selectOtherNetwork(state: AppState, tables: Tables): OtherNetwork | null {
  const { view, played } = state;
  const { first, last } = windowDays(tables, view);
  const isFresh = played?.to.first === first && played.to.last === last;
  const days = view.compare ?? (isFresh ? played.from : null);
  if (days === null) return null;
  const compared = view.compare && (isBefore(view.compare, { first, last }) ? "earlier" : "later");
  const counts = otherCounts(tables)(state, tables, days);
  return otherNetwork(tables, selectTimelessMask(state, tables), counts, days, compared);
}

/** The network of one of two windows, with what the other has besides. */
export type NetworkOfSide = Pick<OtherNetwork, "counts" | "doesCount"> & {
  readonly other: OtherNetwork | null;
};

const drawnDoesCount = memoLast(reachingInto);
/** What a picture of the network shows: the window, or of two that are compared the `side` that is asked for. */
export function selectNetworkOf(
  state: AppState,
  tables: Tables,
  side: "earlier" | "later" | null,
): NetworkOfSide {
  const counts = selectDrawnNetwork(state, tables);
  const { first, last } = drawnDays(state);
  const doesCount = drawnDoesCount(tables, selectTimelessMask(state, tables), first, last);
  const other = selectOtherNetwork(state, tables);
  if (other?.compared !== side || side === null) return { counts, doesCount, other };
  return turned(counts, doesCount, other);
}

/** What the network counts before it is drawn. */
export const networkAhead: readonly Question[] = [
  (state, tables) => tables.prepared || selectCounter(state, tables),
  selectDrawnNetwork,
  selectDrawnStrongest,
  ...tiesAhead,
];

const turned = memoLast(
  (counts: NetworkCounts, doesCount: OtherNetwork["doesCount"], other: OtherNetwork): NetworkOfSide => ({
    counts: other.counts,
    doesCount: other.doesCount,
    other: { counts, doesCount, compared: other.compared === "earlier" ? "later" : "earlier" },
  }),
);
