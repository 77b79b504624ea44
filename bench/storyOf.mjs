/**
 * A story in the dataset format, whose kinds and standings take turns. In each event, one actor writes to another.
 *
 * @param {{ readonly title: string, readonly kinds: readonly string[],
 *   readonly actors: readonly { readonly name: string, readonly kind: string }[],
 *   readonly events: readonly { readonly day: number, readonly headline: string, readonly from: number,
 *     readonly to: number, readonly participants?: readonly object[] }[] }} story with days since 1970
 */
export const storyOf = ({ title, kinds, actors, events }) =>
  JSON.stringify({
    format: 1,
    title,
    kinds: kinds.map((label, kind) => ({ id: `kind-${kind}`, label })),
    sources: [{ id: "source-0", title: "A source", type: "news", url: "https://paper.example/a" }],
    actors: actors.map((actor, index) => ({ id: `actor-${index}`, ...actor })),
    events: events.map(({ day, from, to, ...event }, index) => ({
      ...{ id: `event-${index}`, date: new Date(day * 86_400_000).toISOString().slice(0, 10), ...event },
      kind: `kind-${index % kinds.length}`,
      status: ["confirmed", "reported", "alleged", "disputed"][index % 4],
      actions: [{ from: `actor-${from}`, verb: "writes to", to: `actor-${to}` }],
      sources: [{ id: "source-0" }],
    })),
  });

/**
 * Serves a made story instead of the default story, so that addresses need not name it.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} body
 */
export const serveStory = (page, body) =>
  page.route("**/data/whatsapp-nso-affair.json", (route) => route.fulfill({ body }));
