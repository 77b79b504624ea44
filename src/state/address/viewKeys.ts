import { isoTime, isoWindow, parseBound } from "../../model/dates/isoTime.ts";
import { type DayRange, lastOf, spanOfDays } from "../../model/dates/timeSpan.ts";
import { actorId, eventId, kindId, sourceId } from "../../model/units.ts";
import { STANDING_CHOICES } from "../../query/filter/filter.ts";
import { LANGUAGES } from "../../words/words.ts";
import { CLOCKS, defaultView, LANES, ORDER_COLUMNS, VIEWS, type ViewState } from "./viewState.ts";

/**
 * Writes and reads a value in an address. Texts are plain: `address.ts` handles separators and percent signs. A list is
 * passed as its items, any other value as one item, and the default value as no item.
 */
type Codec<T> = {
  readonly encode: (value: T) => readonly string[];
  /** Undefined if the items are invalid. Then this key gets its default, and the other keys stay. */
  readonly decode: (items: readonly string[]) => T | undefined;
};

export type ViewKey = keyof ViewState;

type Row = {
  /** `push` makes a new history entry. `replace` changes the current entry, because a drag would make too many. */
  readonly history: "push" | "replace";
  readonly encode: (view: ViewState) => readonly string[];
  readonly decode: (view: ViewState, items: readonly string[]) => ViewState | undefined;
};

const LONGEST_ID = 128;
export const LONGEST_TEXT = 300;
/** The most characters of `data`. The address of a file can be long, because it may contain a signature. */
const LONGEST_ADDRESS = 2000;
const MOST_IDS = 200;

/** Whether a text is not blank, not too long, and without U+FFFD, which stands for broken percent signs. */
const isAcceptable = (text: string, longest: number): boolean =>
  text.trim() !== "" && text.length <= longest && !text.includes("\uFFFD");

function ids<Id extends string>(
  brand: (text: string) => Id,
  most = MOST_IDS,
  longest = LONGEST_ID,
): Codec<readonly Id[]> {
  return {
    encode: (list) => [...list].sort(),
    decode: (items) => {
      // A superfluous comma gives an empty item, which is dropped.
      const unique = [...new Set(items.filter((text) => text !== ""))].sort();
      const isValid =
        unique.length > 0 && unique.length <= most && unique.every((text) => isAcceptable(text, longest));
      return isValid ? unique.map(brand) : undefined;
    },
  };
}

/** One actor, or the two ends of a tie. `a,a` is a tie of actor `a` to itself. */
const ends: Codec<ViewState["focus"]> = {
  ...ids(actorId, 2),
  decode: (items) => {
    const unique = ids(actorId, 2).decode(items);
    return unique?.length === 1 && items.length === 2 && items[0] === items[1]
      ? [...unique, ...unique]
      : unique;
  },
};

/** A value that is one item. `fallback` is its default. */
function one<T extends string | number | boolean | DayRange | null>(
  fallback: T,
  decode: (text: string) => T | undefined,
  encode: (value: NonNullable<T>) => string = String,
): Codec<T> {
  return {
    encode: (value) => (value === fallback || value === null ? [] : [encode(value)]),
    decode: ([text = "", ...rest]) => (rest.length === 0 ? decode(text) : undefined),
  };
}

const id = <Id extends string>(brand: (text: string) => Id): Codec<Id | null> =>
  one<Id | null>(null, (text) => (isAcceptable(text, LONGEST_ID) ? brand(text) : undefined));

const choice = <T extends string>(values: readonly T[], fallback: T): Codec<T> =>
  one(fallback, (text) => values.find((value) => value === text));

function choices<T extends string>(values: readonly T[]): Codec<readonly T[]> {
  return {
    encode: (chosen) => [...chosen].sort(),
    decode: (items) => {
      const known = values.filter((value) => items.includes(value)).sort();
      return known.length > 0 && known.length === new Set(items).size ? known : undefined;
    },
  };
}

const flag = one<boolean>(
  false,
  (text) => text === "1" || undefined,
  () => "1",
);

const steps = one<ViewState["circle"]>(0, (text) =>
  ([1, 2] as const).find((value) => String(value) === text),
);

/** A whole number from 1 to 9999. 0 is the default and not written. */
const ordinal = one<number>(0, (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined));

const textUpTo = (longest: number): Codec<string> => ({
  encode: (value) => (value === "" ? [] : [value]),
  decode: (items) => {
    const text = items.join(",").trim();
    return isAcceptable(text, longest) ? text : undefined;
  },
});

const orColumn = <T extends string, F extends string>(
  values: readonly T[],
  fallback: F,
): Codec<T | F | `column:${string}`> => ({
  encode: (value) => (value === fallback ? [] : [value]),
  decode: (items) => {
    const text = items.join(",");
    const column = /^column:(.*\S)$/s.exec(text)?.[1];
    if (column !== undefined && isAcceptable(column, LONGEST_ID)) return `column:${column}`;
    return values.find((value) => value === text);
  },
});

const freeText = textUpTo(LONGEST_TEXT);

/** `2019-05-03`, or with a time `2019-05-03T08:30`. `2019-05` and `2019` mean their first or last day (`edge`). */
const boundary = (edge: "first" | "last"): Codec<number | null> =>
  one<number | null>(null, (text) => parseBound(text, edge), isoTime);

/** Two days or times with `..` between them: `2019-05-03..2019-05-31`. */
const days = one<DayRange | null>(
  null,
  (text) => isoWindow(...text.split("..")),
  (value) => {
    const { start, end } = spanOfDays(value);
    return `${isoTime(start)}..${isoTime(lastOf(end))}`;
  },
);

function row<K extends ViewKey>(name: K, codec: Codec<ViewState[K]>, history: Row["history"] = "push"): Row {
  return {
    history,
    encode: (view) => codec.encode(view[name]),
    decode: (view, items) => {
      const value = codec.decode(items);
      return value === undefined ? undefined : { ...view, [name]: value };
    },
  };
}

const views = row("view", choice(VIEWS, defaultView.view));
/** The key `view`. It also reads `acts` in old links, which is now the timeline with a lane for each actor. */
const viewRow: Row = {
  ...views,
  decode: (view, items) =>
    items[0] === "acts" && items.length === 1
      ? { ...view, view: "timeline", lanes: "actor" }
      : views.decode(view, items),
};

/** All keys of an address, in their order there. A new key is a new row. */
export const viewKeys: { readonly [K in ViewKey]: Row } = {
  data: row("data", textUpTo(LONGEST_ADDRESS)),
  event: row("event", id(eventId)),
  focus: row("focus", ends),
  actor: row("actor", ids(actorId)),
  match: row("match", choice(["any", "all"], defaultView.match)),
  by: row("by", ids(actorId)),
  on: row("on", ids(actorId)),
  action: row("action", ids(String)),
  where: row("where", ids(String, MOST_IDS, 2 * LONGEST_ID + 1)),
  kind: row("kind", ids(kindId)),
  status: row("status", choices(STANDING_CHOICES)),
  source: row("source", ids(sourceId)),
  contested: row("contested", flag),
  oneSource: row("oneSource", flag),
  kept: row("kept", flag),
  q: row("q", freeText),
  from: row("from", boundary("first"), "replace"),
  to: row("to", boundary("last"), "replace"),
  window: row("window", choice<ViewState["window"]>(["", "all"], ""), "replace"),
  compare: row("compare", days),
  view: viewRow,
  order: row(
    "order",
    choice<ViewState["order"]>(
      ORDER_COLUMNS.flatMap((column) => [column, `-${column}` as const]),
      "",
    ),
  ),
  lanes: row("lanes", orColumn(LANES, defaultView.lanes)),
  fold: row("fold", flag),
  measure: row("measure", freeText),
  clock: row("clock", orColumn(CLOCKS, defaultView.clock)),
  members: row("members", choice(["open", "folded"], defaultView.members)),
  ties: row("ties", ordinal),
  path: row("path", flag),
  circle: row("circle", steps),
  tour: row("tour", freeText),
  step: row("step", ordinal),
  lang: row("lang", choice<ViewState["lang"]>(LANGUAGES, "")),
};

const isViewKey = (name: string): name is ViewKey => Object.hasOwn(viewKeys, name);

export const VIEW_KEYS: readonly ViewKey[] = Object.keys(viewKeys).filter(isViewKey);

/** Keys that have another name in addresses, because the first links had that name. */
const FIRST_NAMES: { readonly [K in ViewKey]?: string } = { tour: "story", oneSource: "sources" };

export const nameOfKey = (key: ViewKey): string => FIRST_NAMES[key] ?? key;

export const keyOfName = (name: string): ViewKey | undefined =>
  VIEW_KEYS.find((key) => nameOfKey(key) === name);
