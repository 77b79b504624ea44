import type { ActorRecord, Dataset, EventRecord, Grounds } from "./dataset.ts";
import { withoutFigures } from "./raisedFigures.ts";
import { idsNamedIn, withoutReferences } from "./references.ts";
import type { ReferredList } from "./vocabulary.ts";

/** What can be removed together with an event, in the order in which the author sees it. */
export const TAKEN_KINDS = [
  "actors",
  "sources",
  "groups",
  "kinds",
  "columns",
  "statements",
  "cast",
  "tours",
  "steps",
  "annotations",
  "links",
  "media",
] as const;
type TakenKind = (typeof TAKEN_KINDS)[number];

/** A record or text that is removed with an event. `label` is a text by which the author recognises it. */
export type Taken = { readonly kind: TakenKind; readonly label: string };

/** The name of a removed actor that a remaining text contains. `in` is the label of the record with the text. */
type StillNamed = { readonly name: string; readonly in: string };

type Labelled = { readonly id: string } & Partial<Readonly<Record<"label" | "title" | "name", string>>>;

type WithoutEvents = {
  readonly dataset: Dataset;
  readonly taken: readonly Taken[];
  readonly stillNamed: readonly StillNamed[];
};

export function withoutColumns(dataset: Dataset, ids: ReadonlySet<string>): Dataset {
  const { columns = [], events, ...rest } = dataset;
  const left = columns.filter(({ id }) => !ids.has(id));
  return {
    ...rest,
    ...(left.length > 0 && { columns: left }),
    events: events.map(({ values = {}, ...event }) => {
      const kept = Object.entries(values).filter(([id]) => !ids.has(id));
      return kept.length === 0 ? event : { ...event, values: Object.fromEntries(kept) };
    }),
  };
}

/**
 * Removes events and all that only these events name: actors, sources, groups, kinds, columns, and lines of the cast
 * about such actors. Statements of the opening that rest only on these events are removed too. So are annotations,
 * links, steps of tours, pictures and documents of the events. Records that nothing named before stay, because their
 * author put them there.
 */
export function withoutEvents(dataset: Dataset, ids: ReadonlySet<string>): WithoutEvents {
  const stays = (id: string | undefined): boolean => id === undefined || !ids.has(id);
  const gone = dataset.events.filter(({ id }) => !stays(id));
  const left = dataset.events.filter(({ id }) => stays(id));
  const taken: Taken[] = [];
  const take = (kind: TakenKind, label: string): void => void taken.push({ kind, label });

  const before = namedBy(dataset.events, [], dataset);
  const unnamed = dataset.actors.filter(({ id }) => !before.actors.has(id));
  const after = namedBy(left, unnamed, dataset);
  /** Removes records that removed records named (their ids are in `had`) and that no remaining record names (`has`). */
  const keep = <One extends Labelled>(
    kind: TakenKind,
    list: readonly One[],
    had: ReadonlySet<string | undefined>,
    has: ReadonlySet<string | undefined>,
  ): One[] =>
    list.filter(({ id, label, title, name = "" }) => {
      const isKept = !had.has(id) || has.has(id);
      if (!isKept) take(kind, label ?? title ?? name);
      return isKept;
    });
  const actors = keep("actors", dataset.actors, before.actors, after.actors);
  const actorsLeft = idsOf(actors);
  const goneActors = dataset.actors.filter(({ id }) => !actorsLeft.has(id));
  const kinds = keep("kinds", dataset.kinds, kindsOf(gone), kindsOf(left));
  const columns = keep("columns", dataset.columns ?? [], columnsOf(gone), columnsOf(left));

  const restsOnGone = ({ events = [], sources = [] }: Grounds): boolean =>
    events.length > 0 && sources.length === 0 && !events.some(stays);
  /** Raised figures (¹) number the events of a record. If an event goes, figures would be wrong, so all are removed. */
  const withEventsLeft = <One extends Grounds & Figured>(one: One): One => {
    const { events = [] } = one;
    const rest = events.filter(stays);
    if (rest.length === events.length) return one;
    const texts = FIGURED.flatMap((field) => {
      const text = one[field];
      return text === undefined ? [] : [[field, withoutFigures(text)] as const];
    });
    return { ...one, ...Object.fromEntries(texts), events: rest };
  };

  const groups = keep("groups", dataset.groups ?? [], groupsOf(goneActors), groupsOf(actors)).flatMap(
    (group) => {
      if (!restsOnGone(group)) return [withEventsLeft(group)];
      take("groups", group.label);
      return [];
    },
  );
  const cast = dataset.opening?.cast?.flatMap((one) => {
    const { actor, line = "" } = one;
    const isKept = actorsLeft.has(actor);
    if (line !== "" && (!isKept || restsOnGone(one))) take("cast", line);
    if (!isKept) return [];
    return restsOnGone(one) ? [{ actor }] : [withEventsLeft(one)];
  });
  const named = new Set(sourcesNamed(before, dataset.groups, dataset.opening?.cast));
  const namedStill = new Set(sourcesNamed(after, groups, cast));
  const sources = keep("sources", dataset.sources, named, namedStill);

  /** A statement that rests only on removed events is removed too. */
  const statementLeft = <One extends Grounds & { readonly text: string }>(one: One): One[] => {
    if (!restsOnGone(one)) return [withEventsLeft(one)];
    take("statements", one.text);
    return [];
  };
  const { opening } = dataset;
  const [lead] = opening?.lead ? statementLeft(opening.lead) : [];
  const [question] = opening?.question ? statementLeft(opening.question) : [];
  const kept = opening && {
    ...(lead && { lead }),
    ...(question && { question }),
    ...(opening.known && { known: opening.known.flatMap(statementLeft) }),
    ...(opening.disputed && { disputed: opening.disputed.flatMap(statementLeft) }),
    ...(opening.unanswered && { unanswered: opening.unanswered.flatMap(statementLeft) }),
    ...(cast && { cast }),
  };

  for (const { title, steps } of dataset.stories ?? []) {
    const lost = steps.filter(({ event }) => !stays(event));
    if (lost.length > 0 && lost.length === steps.length) take("tours", title);
    else for (const { text } of lost) take("steps", text);
  }
  for (const { event, text } of dataset.annotations ?? []) if (!stays(event)) take("annotations", text);
  for (const { headline, links = [] } of left)
    if (!links.every(({ to }) => stays(to))) take("links", headline);
  const mediaLeft = new Set(left.flatMap(({ media = [] }) => media.map(({ file }) => file)));
  const mediaGone = new Set(gone.flatMap(({ media = [] }) => media.map(({ file }) => file)));
  for (const file of mediaGone) if (!mediaLeft.has(file)) take("media", file);

  const idsLeft: Readonly<Record<ReferredList, ReadonlySet<string>>> = {
    kinds: idsOf(kinds),
    groups: idsOf(groups),
    sources: idsOf(sources),
    actors: actorsLeft,
    events: idsOf(left),
  };
  const rest = withoutReferences<Dataset>(
    {
      ...dataset,
      kinds,
      ...(dataset.groups && { groups }),
      ...(dataset.columns && { columns }),
      sources,
      actors,
      events: left,
      ...(kept && { opening: kept }),
    },
    (list, id) => !idsLeft[list].has(id),
  );
  return {
    dataset: rest,
    taken: TAKEN_KINDS.flatMap((kind) => taken.filter((one) => one.kind === kind)),
    stillNamed: stillNamedIn(rest, goneActors),
  };
}

/** Actors and sources that no event leads to. They may be left from an event that somebody deleted by hand. */
export function namedByNothing(dataset: Dataset): readonly Taken[] {
  const named = namedBy(dataset.events, [], dataset);
  const sources = new Set(sourcesNamed(named, dataset.groups, dataset.opening?.cast));
  return [
    ...dataset.actors.flatMap(({ id, name }) =>
      named.actors.has(id) ? [] : [{ kind: "actors", label: name } as const],
    ),
    ...dataset.sources.flatMap(({ id, title }) =>
      sources.has(id) ? [] : [{ kind: "sources", label: title } as const],
    ),
  ];
}

const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
const groupsOf = (actors: readonly ActorRecord[]) => new Set(actors.map(({ group }) => group));
const kindsOf = (events: readonly EventRecord[]) => new Set(events.map(({ kind }) => kind));
const columnsOf = (events: readonly EventRecord[]) =>
  new Set(events.flatMap(({ values = {} }) => Object.keys(values)));

type Named = { readonly actors: ReadonlySet<string>; readonly sources: ReadonlySet<string> };

/** The actors in `events` and `roots`, their organisations, and the sources of all these events and actors. */
function namedBy(events: readonly EventRecord[], roots: readonly ActorRecord[], { actors }: Dataset): Named {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const reached = new Set(roots.map(({ id }) => id));
  const pending = [...reached];
  const reach = (ids: Iterable<string>): void => {
    for (const id of ids) {
      if (reached.has(id)) continue;
      reached.add(id);
      pending.push(id);
    }
  };
  reach(idsNamedIn({ events }, "actors"));
  const sources = new Set(idsNamedIn({ events }, "sources"));
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const actor = byId.get(id);
    if (actor === undefined) continue;
    reach(idsNamedIn({ actors: [actor] }, "actors"));
    for (const source of idsNamedIn({ actors: [actor] }, "sources")) sources.add(source);
  }
  return { actors: reached, sources };
}

/** The texts in which raised figures stand for the events of their record. */
const FIGURED = ["text", "answer", "line"] as const;
type Figured = { readonly [Field in (typeof FIGURED)[number]]?: string | undefined };

const sourcesNamed = (
  { sources }: Named,
  groups: readonly Grounds[] = [],
  cast: readonly Grounds[] = [],
): readonly string[] => [...sources, ...[...groups, ...cast].flatMap((one) => one.sources ?? [])];

/** The shortest name to look for. Shorter names occur inside too many other words. */
const SHORTEST_NAME = 4;

/** Finds remaining texts with the name of a removed actor. Only the author can decide whether they may stay. */
function stillNamedIn(dataset: Dataset, gone: readonly ActorRecord[]): readonly StillNamed[] {
  const left = dataset.actors.map(({ name }) => name);
  const names = gone
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .filter((name) => name.length >= SHORTEST_NAME && !left.some((other) => other.includes(name)));
  if (names.length === 0) return [];
  const { actors, sources, events, stories = [], annotations = [], opening, title, description } = dataset;
  const texts: readonly (readonly [label: string, record: unknown])[] = [
    [title, [title, description, opening]],
    ...events.map((event) => [event.headline, event] as const),
    ...actors.map((actor) => [actor.name, actor] as const),
    ...sources.map((source) => [source.title, source] as const),
    ...stories.map((story) => [story.title, story] as const),
    ...annotations.map((annotation) => [annotation.text, annotation] as const),
  ];
  return texts.flatMap(([label, record]) => {
    const text = JSON.stringify(record).toLowerCase();
    return names
      .filter((name) => text.includes(JSON.stringify(name).slice(1, -1).toLowerCase()))
      .map((name) => ({ name, in: label }));
  });
}
