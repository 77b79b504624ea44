import type { Dataset } from "../../model/dataset.ts";

/** The invented story of the template workbook. It shows how to write dates, standings, actors and sources. */
export const templateStory: Dataset = {
  id: "my-story",
  title: "Title of your story",
  description: "What happened, in two sentences.",
  language: "en",
  version: "1",
  kinds: [
    { id: "decision", label: "Decision" },
    { id: "report", label: "Report" },
  ],
  sources: [
    {
      id: "minutes",
      title: "Minutes of the council",
      publisher: "The council",
      published: "2024-03-12",
      url: "https://example.org/minutes",
    },
    { id: "paper", title: "Who knew of the bridge?", publisher: "The Paper", published: "2024-05-02" },
  ],
  actors: [
    { id: "council", name: "The council", kind: "government" },
    { id: "ann-author", name: "Ann Author", kind: "person", role: "engineer" },
  ],
  events: [
    {
      id: "bridge-is-inspected",
      date: "2023-11",
      headline: "Ann Author inspects the bridge",
      kind: "report",
      status: "reported",
      participants: [{ actor: "ann-author", role: "agent" }],
      sources: [{ id: "paper" }],
    },
    {
      id: "council-is-warned",
      date: "2024-02-20~",
      headline: "She warns the council",
      kind: "report",
      status: "alleged",
      participants: [
        { actor: "ann-author", role: "agent" },
        { actor: "council", role: "target" },
      ],
      actions: [{ from: "ann-author", verb: "warns", to: "council" }],
      sources: [{ id: "paper" }],
    },
    {
      id: "bridge-is-closed",
      date: "2024-03-12",
      headline: "The council closes the bridge",
      short: "Council closes the bridge",
      summary: "It names no reason.",
      kind: "decision",
      status: "confirmed",
      prominence: 1,
      participants: [{ actor: "council", role: "agent" }],
      sources: [{ id: "minutes", where: "item 4" }],
    },
  ],
};
