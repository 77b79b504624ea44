import { count, isolate, numbers } from "./grammar.ts";

/** How actors are connected: by events that name both, which is all that is said of them. */
export const connections = {
  title: "Connections",
  /** "Named together with" says what it rests on; nobody is "connected to" anybody. */
  meaning: "Named in the same event is all that this says of two.",
  find: (name: string) => `How is ${name} linked by events to …`,
  hint: "Name of an actor",
  nobody: "No actor of this name.",
  circle: "Light in the pictures",
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
