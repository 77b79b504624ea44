import { count, isolate } from "./grammar.ts";

/** The story played through time, and two windows compared. */
export const play = {
  title: "Play through time",
  play: "Play",
  pause: "Pause",
  moment: "Moment",
  pace: "What each step has alike",
  paces: { events: "By events", days: "By days" },
  speed: "Speed",
  speeds: { slow: "Slow", normal: "Normal", fast: "Fast" },
  compare: "Compare",
  close: "Close",
  comparison: {
    title: "Two windows compared",
    /** Leads the window that the pictures do not show into them. */
    swap: "Show the other window",
    close: "Close the comparison",
    shown: "in the timeline",
    events: "Events",
    actors: "Actors",
    byActor: "Most active",
    came: (ties: number) => `${count(ties, "tie", "ties")} came`,
    went: (ties: number) => `${count(ties, "tie", "ties")} went`,
    stayed: (ties: number) => `${count(ties, "tie", "ties")} stayed`,
    /** Of a tie, from one actor to the other. */
    tie: (from: string, to: string) => `${isolate(from)} to ${isolate(to)}`,
    marks: "In the network + is what came, − what went; what is only in the other window is faint.",
  },
};
