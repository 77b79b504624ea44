import { count, isolate, numbers } from "./grammar.ts";

/** Lanes of the timeline, and those of actors above all. */
export const lanes = {
  title: "Lanes",
  byKind: "By kind",
  byActor: "By actor",
  /** Names the list of lanes. */
  list: "Lanes of actors",
  /** 12 of 75 actors */
  shown: (value: number, all: number) => `${numbers.format(value)} of ${count(all, "actor", "actors")}`,
  more: "More lanes",
  fewer: "Fewer lanes",
  others: "Only others",
  legend: "Signs on the lanes",
  signs: {
    agent: "acted",
    target: "acted upon",
    mentioned: "mentioned",
    act: "act",
    joint: "named together",
  },
  /** On a phone: where they are, and what stands in their place. */
  onPhone:
    "Lanes of actors need a wider screen. Here are the same events as a list, each with who takes part.",

  lane: (name: string, kind: string, events: number, place: number, all: number) =>
    `${isolate(name)}, ${kind}, ${count(events, "event", "events")}, lane ${numbers.format(place)} of ${numbers.format(all)}`,
  hint: "Drag a lane, or move it with Alt and the arrow keys.",
  moved: (name: string, place: number, all: number) =>
    `${isolate(name)}: lane ${numbers.format(place)} of ${numbers.format(all)}`,
  /** Acme Ltd told CERT-In. */
  act: (from: string, verb: string, to: string) => `${isolate(from)} ${isolate(verb)} ${isolate(to)}.`,
  /** The same where the act is less sure than its event. */
  actSaid: (from: string, verb: string, to: string, standing: string) =>
    `${isolate(from)} ${isolate(verb)} ${isolate(to)} (${standing}).`,
};
