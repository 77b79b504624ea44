/* What stands in the about panel alone. */

/** Each sign and what it stands for. */
type Pairs = readonly (readonly [sign: string, meaning: string])[];

export const help = {
  title: "Keys",
  hint: "Single letters and arrows work only inside the picture that has the focus.",
  keys: [
    ["Ctrl or ⌘ + K", "Search"],
    ["Tab", "Next control; each picture is one stop"],
    ["F6", "From a picture to the details and back"],
    ["← →", "Timeline: earlier, later event. Network: leave or open the ties of an actor"],
    ["↑ ↓", "Timeline: lane above, below. Network: actor or tie before, after"],
    ["Home, End", "First, last"],
    ["Page Up, Page Down", "A tenth of the marks; ten actors"],
    ["Letters", "To the event or actor that begins so"],
    ["Enter", "Select; on a stack or a cluster: go into it"],
    ["Space", "Timeline: select. Network: filter by the actor"],
    ["Escape", "Out of the stack or cluster, then close the details"],
    ["+ − 0", "Zoom in, out, show all"],
    [".", "Follow the chain of replies of the selected event, one by one, and round again"],
    ["?", "These keys"],
  ] satisfies Pairs,
};

export const about = {
  title: "About Dateline",
  what: "Dateline shows a disputed public story as it stands in its sources: who did what to whom, when, who says so, and how sure that is.",
  privacy:
    "It runs in your browser. It stores nothing, sets no cookies and asks no other site. What you filter for stands only in the part of the address after #, which is not sent to any server.",
  standingTitle: "How sure an event is",
  legendTitle: "What the marks mean",
  /** The third sign, in a legend beside a picture. */
  imprecise: "some time in here",
  legend: [
    ["colour", "the kind of event"],
    ["outline", "its standing: filled, half filled, hollow, dashed, diamond"],
    ["bar with sharp ends", "it lasted this long"],
    ["even tint between brackets", "some time in here; no day of it is more likely than another"],
    ["fading end", "by or since this day; the other end is not known"],
    [
      "shape of an actor",
      "person circle, organisation pill, media pill with a notch, government square, court square with a bar, software diamond, group ring",
    ],
    ["size, width", "number of events in the window"],
    ["red", "what you selected"],
  ] satisfies Pairs,
};

/** What of others is in the page; its words come with the dialog about the page. */
export const packages = {
  title: "What is in this page",
  hint: "Programs and faces of others, each with its licence. The sizes are those before packing.",
  show: "Packages and licences",
  failed: "The list could not be fetched.",
  one: (name: string, version: string, licence: string, size: string) =>
    `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "The same list for programs (CycloneDX)",
};
