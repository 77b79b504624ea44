import { count, isolate, numbers } from "./grammar.ts";

/** What the network says. */
export const network = {
  tree: "Actors and ties",
  title: "Who acted on whom, in this window",
  node: (name: string, kind: string, events: number) =>
    `${isolate(name)}, ${kind}, ${count(events, "event", "events")}`,
  /** A tie told from one of its ends: the other end, how much, and what was done. */
  tieOut: (other: string, rests: string, verbs: string) =>
    `${isolate(other)}, ${rests}. Done to it: ${verbs}`,
  tieInto: (other: string, rests: string, verbs: string) =>
    `${isolate(other)}, ${rests}. Done by it: ${verbs}`,
  tieBetween: (other: string, rests: string, verbs: string) =>
    `${isolate(other)}, ${rests}. Between them: ${verbs}`,
  /** Ends a list of verbs. */
  moreVerbs: (value: number) => `${numbers.format(value)} more`,
  /** At the foot of a column: actors of whom no tie is drawn. */
  rest: (value: number, hasOthers: boolean) =>
    hasOthers ? `+${numbers.format(value)} with no tie drawn` : count(value, "actor", "actors"),
  allTies: "Ties of one event",
  legend: "What the lines mean",
  notConfirmed: "not confirmed",
  undirected: "who acted is not said",
  namedTogether: "named together",
  /** On a link of a chain: its day, and in how many more events. */
  linkDay: (date: string, more: number) => (more > 0 ? `${date} +${numbers.format(more)}` : date),
  /** The two forms of the network. */
  form: "Form of the network",
  who: "Who",
  howOften: "How often",
  /** Heads the picture where it shows something else than the whole. */
  tiesOf: (name: string) => `Acts by and upon ${isolate(name)}, in this window`,
  chainOf: (one: string, other: string) => `The shortest ways from ${isolate(one)} to ${isolate(other)}`,
  circleOf: (name: string, actors: number, steps: number) =>
    `${count(actors, "actor", "actors")} within ${count(steps, "step", "steps")} of ${isolate(name)}, by acts`,
  matrix: {
    name: "Acts between actors",
    corner: "From ↓ to →",
    cell: (from: string, to: string, events: number) =>
      `${isolate(from)} to ${isolate(to)}: ${count(events, "event", "events")}`,
    between: (one: string, other: string, events: number) =>
      `${isolate(one)} and ${isolate(other)}, who acted is not said: ${count(events, "event", "events")}`,
    shown: (shown: number, all: number) =>
      `The ${numbers.format(shown)} busiest of ${count(all, "actor", "actors")} with acts`,
    choose: "Choose an actor to see its strongest ties.",
  },
  /** What somebody named before it did: "sued Borg Labs". */
  did: (verb: string, to: string) => `${isolate(verb)} ${isolate(to)}`,
  open: "Show who acted on whom",
  eventsOrMore: (value: number) => `${numbers.format(value)} or more events`,
  verbAndMore: (verb: string, more: number) => `${isolate(verb)} and ${numbers.format(more)} more`,
  /** "2 alleged" */
  ofStanding: (value: number, standing: string) => `${numbers.format(value)} ${standing}`,
  contested: "contested",
  /** What a tie rests on: "3 events: 1 confirmed, 2 alleged · 5 sources". */
  restsOn: (events: number, standings: string, sources: string) =>
    `${count(events, "event", "events")}${standings && `: ${standings}`} · ${sources}`,
  noTies: "No actor acts on another in these events.",
  noActors: "No actor is named in these events.",
};

/** How actors are connected: by events that name both, which is all that is said of them. */
export const connections = {
  title: "Connections",
  /** "Named together with" says what it rests on; nobody is "connected to" anybody. */
  meaning: "Named in the same event is all that this says of two.",
  find: (name: string) => `How is ${name} linked by events to …`,
  hint: "Name of an actor",
  nobody: "No actor of this name.",
  circle: "Who acted on it or was acted upon, in steps",
  near: (actors: number) => `One step: ${count(actors, "actor", "actors")}`,
  far: (actors: number) => `Two steps: ${count(actors, "actor", "actors")}`,
  show: "Show the shortest chain of events",
  hide: "Hide the chain of events",
  chains: (chains: number, steps: number) =>
    chains === 1
      ? `The shortest chain of events: ${count(steps, "step", "steps")}`
      : `The ${numbers.format(chains)} shortest chains of events: ${count(steps, "step", "steps")} each`,
  /** Of two actors. */
  step: (one: string, other: string, events: number) =>
    `${one} and ${other}, named together in ${count(events, "event", "events")}`,
  /** Where people are folded: the body counts for them in some of these events, which name only them. */
  standsFor: (body: string, people: string) =>
    `${isolate(body)} stands here for ${people}, whom the events name.`,
  more: (events: number) => `and ${count(events, "more event", "more events")}`,
  none: "No chain of events leads from one to the other in this window, with these filters.",
};
