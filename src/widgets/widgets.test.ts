import fc from "fast-check";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { actorRow } from "../model/units.ts";
import { store } from "../state/store.ts";
import { english } from "../words/words.ts";
import { ActorNames, AndMore, DataBlock, firstOf, MOST_LISTED } from "./DataText.tsx";
import { fileName } from "./downloadBlob.ts";
import { LongList } from "./LongList.tsx";
import { mediaQuery } from "./mediaQuery.ts";
import { Trouble } from "./Notice.tsx";
import { type DataContext, Reference, type Target } from "./Reference.tsx";
import { SortableTable } from "./SortableTable.tsx";
import { withData } from "./withData.node.ts";

const affair: DataContext = {
  tables: affairTables,
  words: english,
  hues: [],
  to: () => null,
  media: () => null,
};
const within = (given: Partial<DataContext>, element: ReactElement): ReactElement =>
  withData({ ...affair, ...given }, element);

test("a list that is cut says exactly how many items are missing, and any other says nothing", () => {
  fc.assert(
    fc.property(fc.nat(3 * MOST_LISTED), (total) => {
      const shown = firstOf([...Array(total).keys()]).length;
      const said = renderToStaticMarkup(createElement(AndMore, { words: english, total }));
      if (shown === total) expect(said).toBe("");
      else expect(said).toContain(english.messages.states.andMore(total - shown));
    }),
  );
});

test("a long list shows its first items, and a button counts what it brings next", () => {
  const list = (items: readonly string[]) =>
    renderToStaticMarkup(
      within(
        {},
        createElement(LongList<string>, {
          items,
          first: 2,
          // biome-ignore lint/correctness/noChildrenProp: the child is a function, whose type only the props have.
          children: (one) => one,
        }),
      ),
    );
  expect(list(["a", "b"])).not.toContain("<button");
  const cut = list(["a", "b", "c"]);
  expect(cut.match(/<li>/g)).toHaveLength(2);
  expect(cut).toContain(english.messages.list.more(1));
});

test.each(["lostPart", "failed"] as const)("a notice that says %s can be dismissed", (what) => {
  // Without a document, React reads the first state of the store.
  const state = vi.spyOn(store, "getInitialState").mockReturnValue({ ...store.getState(), [what]: true });
  const said = renderToStaticMarkup(createElement(Trouble));
  state.mockRestore();
  expect(said).toContain(english.messages.states[what]);
  expect(said).toContain(english.messages.states.dismiss);
});

test("of a sortable table one heading at most says that it sorts, and how; the others are buttons too", () => {
  const table = (by: "date" | "headline", isDescending: boolean) =>
    renderToStaticMarkup(
      createElement(SortableTable<"date" | "headline">, {
        caption: "Events",
        headings: [
          { sorts: true, column: "date", name: "Date" },
          { sorts: true, column: "headline", name: "Headline" },
          { sorts: false, name: "Sources" },
        ],
        order: { by, isDescending },
        onSort: () => {},
        more: null,

        // biome-ignore lint/correctness/noChildrenProp: the props require it.
        children: null,
      }),
    );
  for (const [by, isDescending, says] of [
    ["date", false, "ascending"],
    ["headline", true, "descending"],
  ] as const) {
    const html = table(by, isDescending);
    expect(html.match(/aria-sort="\w+"/g)).toEqual([`aria-sort="${says}"`]);
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toMatch(/<th scope="col">Sources<\/th>/);
  }
});

test("a question about the room of the page is asked when it is needed, once, and can be let go", () => {
  const list = Object.assign(new EventTarget(), { matches: true });
  const matchMedia = vi.fn(() => list);
  vi.stubGlobal("window", { matchMedia });
  try {
    const wide = mediaQuery("(width >= 1024px)");
    expect(matchMedia).not.toHaveBeenCalled();
    const heard = vi.fn();
    const stop = wide.subscribe(heard);
    expect(wide.matches()).toBe(true);
    list.dispatchEvent(new Event("change"));
    stop();
    list.dispatchEvent(new Event("change"));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(matchMedia).toHaveBeenCalledTimes(1);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("the name of a file keeps letters of every script, and nothing that a file system takes for a path", () => {
  expect(fileName("नई कहानी 2")).toBe("नई-कहानी-2");
  expect(fileName("../../etc/passwd")).toBe("etc-passwd");
  expect(fileName("a:b\\c*?")).toBe("a-b-c");
  expect(fileName("…")).toBe("dateline");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (id) => {
      expect(fileName(id)).toMatch(/^[^/\\:*?"<>|\s.-][^/\\:*?"<>|\s]*$/);
    }),
  );
});

test("a reference is a link or a button where it leads somewhere, and nothing that can be pressed where it does not", () => {
  const reference = (to: Target) =>
    // biome-ignore lint/correctness/noChildrenProp: the props require it.
    renderToStaticMarkup(createElement(Reference, { to, children: "NSO Group" }));
  expect(reference(null)).toBe("<span>NSO Group</span>");
  expect(reference({ a: { href: "/actor/nso" } })).toBe('<a href="/actor/nso">NSO Group</a>');
  expect(reference({ button: { onClick: () => {} } })).toBe(
    '<button type="button" data-bare="">NSO Group</button>',
  );
});

test("a text of the data is marked as its own language, isolated, and shows what would hide in it", () => {
  const block = (text: string) => createElement(DataBlock, { text });
  const markup = (text: string) => renderToStaticMarkup(within({}, block(text)));
  const inHindi = within({ words: { ...english, language: "hi" } }, block("A lawsuit"));
  expect(renderToStaticMarkup(inHindi)).toBe('<bdi lang="en">A lawsuit</bdi>');
  expect(markup("A lawsuit")).toBe("<bdi>A lawsuit</bdi>");
  expect(markup("A\u202eB")).not.toContain("\u202e");
  // An Arabic sentence in an English page is a block, so that its lines do not mix with the words around it.
  expect(markup("دعوى قضائية")).toMatch(/^<bdi class="[^"]+">دعوى قضائية<\/bdi>$/);
  // A short word with a hyphen is never broken. A longer word may break.
  expect(markup("CERT-In")).toMatch(/<span class="[^"]*">CERT-In<\/span>/);
  expect(markup("Inter-governmental")).not.toContain("<span");
});

test("actors are named, the first few of many, and the number of the others is exact", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: affairTables.actors.count }), (count) => {
      const actors = Array.from({ length: count }, (_, row) => actorRow(row));
      const said = renderToStaticMarkup(within({}, createElement(ActorNames, { actors })));
      const named = said.match(/<bdi/g)?.length ?? 0;
      expect(named).toBeLessThanOrEqual(count);
      const others = count - named;
      if (others === 0) expect(said).not.toMatch(/ others?</);
      else expect(said).toContain(english.messages.list.others(others));
    }),
  );
});
