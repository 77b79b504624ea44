import { describe, expect, it, test } from "vitest";
import { pageFolder } from "../model/pageFolder.ts";
import { checkFolders, countPages, makeSite } from "./makeSite.tsx";
import { all, type Element, readMarkup, textOf } from "./readMarkup.node.ts";
import { affairStory, eventOf, siteOf, storyWith, withdrawn } from "./testSite.node.ts";
import { affairFiles, dataOf, linkOf, metaOf, noPictures, pageOf, shell, write } from "./writtenSite.node.ts";

const disputed = eventOf("one", {
  status: "disputed",
  date: "2019-05",
  headline: 'Who said "no"?',
  summary: "The U.S. said so. Nobody else did.",
  participants: [{ actor: "ann" }, { actor: "org" }],
  sources: [{ id: "s" }],
  changes: [
    { date: "2026-02-03", note: "The day was wrong." },
    { date: "2026-01-02", note: "A name was wrong." },
  ],
});
const story = storyWith(
  [
    disputed,
    eventOf("two", { formerIds: ["old name"], changes: [{ date: "2026-03-04", note: "New source." }] }),
    eventOf("So / new"),
  ],
  {
    sources: [
      {
        id: "s",
        title: "A source",
        publisher: "The Paper",
        published: "2019-06-01",
        url: "https://paper.example/",
      },
    ],
    actors: [
      { id: "ann", name: "Ann", kind: "person" },
      { id: "org", name: "The Office", kind: "government" },
    ],
  },
);

describe("the head of an event's page", () => {
  const picture = { path: "event/one/preview.png?v=01234567", alt: "What it shows." };
  const files = write(
    siteOf(story, { siteUrl: "https://news.example/dateline/" }),
    new Map([
      ["", { path: "preview.png", alt: "The story." }],
      ["event/one/", picture],
    ]),
  );
  const page = pageOf(files, "event/one/index.html");
  const meta = metaOf(page);

  it("has one title, with date and standing, and one description", () => {
    expect(all(page, "title").map(textOf)).toEqual([
      'Who said "no"? · May 2019 · Disputed · 1 source · Dateline',
    ]);
    expect(
      all(page, "meta").filter(({ attributes }) => attributes.get("name") === "description"),
    ).toHaveLength(1);
  });

  it("previews the event with its standing first, its date, its sources and its first whole sentence", () => {
    expect(meta.get("og:title")).toBe('Disputed: Who said "no"?');
    expect(meta.get("og:description")).toBe(
      "Some time in May 2019. Disputed, 1 source. The U.S. said so. Nobody else did.",
    );
    expect(meta.get("description")).toBe(meta.get("og:description"));
    expect(metaOf(pageOf(files, "event/two/index.html")).get("og:title")).toBe("Headline of two");
  });

  it("has whole addresses, the same for search engines and for previews", () => {
    expect(meta.get("og:url")).toBe("https://news.example/dateline/event/one/");
    expect(linkOf(page, "canonical")).toEqual([meta.get("og:url")]);
    expect(meta.get("og:image")).toBe("https://news.example/dateline/event/one/preview.png?v=01234567");
    expect([meta.get("og:image:width"), meta.get("og:image:height")]).toEqual(["1200", "630"]);
    expect(meta.get("og:image:alt")).toBe("What it shows.");
    expect([meta.get("og:type"), meta.get("og:locale"), meta.get("twitter:card")]).toEqual([
      "article",
      "en_GB",
      "summary_large_image",
    ]);
    // An event without a picture of its own shows the picture of the story.
    expect(metaOf(pageOf(files, "event/two/index.html")).get("og:image")).toBe(
      "https://news.example/dateline/preview.png",
    );
  });

  it("tells machines of a page about an event, never of an event or a verdict", () => {
    const data = dataOf(page);
    expect(data).toMatchObject({
      "@type": "WebPage",
      name: 'Disputed: Who said "no"?',
      isPartOf: { "@type": "Dataset", name: "A story", version: "2" },
      temporalCoverage: "2019-05",
      dateModified: "2026-02-03",
      citation: [
        {
          "@type": "CreativeWork",
          name: "A source",
          publisher: { "@type": "Organization", name: "The Paper" },
          datePublished: "2019-06-01",
          url: "https://paper.example/",
        },
      ],
      mentions: [
        { "@type": "Person", name: "Ann" },
        { "@type": "Organization", name: "The Office" },
      ],
      correction: ["2026-02-03: The day was wrong.", "2026-01-02: A name was wrong."],
    });
    expect(JSON.stringify(data)).not.toMatch(/"Event"|ClaimReview|sameAs/);
    expect(String(data.description)).toContain("Disputed, 1 source");
  });

  it("finds what it needs two folders up", () => {
    const root = all(page, "html")[0]?.attributes.get("data-root");
    expect(root).toBe("../../");
    for (const href of [...linkOf(page, "stylesheet"), ...linkOf(page, "icon")])
      expect(href).toMatch(/^\.\.\/\.\.\/\w/);
    expect(all(page, "style").map(textOf)).toEqual([shell.styles]);
    expect(scriptsOf(page).find((src) => src !== undefined)).toBe("../../assets/index-1.js");
  });
});

describe("what is fetched before the words can be seen", () => {
  const files = write(siteOf(story));
  const fetchedIn = (part: "head" | "body", file: string) => {
    const [element] = all(pageOf(files, file), part);
    const hidden = new Set(element && all(element, "noscript").flatMap((one) => all(one, "link")));
    return [...(element ? all(element, "link") : [])]
      .filter((link) => !hidden.has(link))
      .map(({ attributes }) => attributes.get("rel"))
      .filter((rel) => rel !== "icon" && rel !== "canonical");
  };
  const event = "event/one/index.html";

  it("is nothing large for an event: its styles are in the page, those of the app come after it", () => {
    expect(fetchedIn("head", event)).toEqual(["modulepreload"]);
    expect(files.get(event)).not.toContain("first-1.js");
    expect(fetchedIn("body", event)).toEqual(["stylesheet"]);
  });

  it("is what the app needs at the start", () => {
    expect(fetchedIn("head", "index.html")).toEqual(["preload", "modulepreload", "modulepreload"]);
    expect(fetchedIn("body", "index.html")).toEqual(["stylesheet"]);
  });

  it("is only the faces where the app never comes", () => {
    expect(fetchedIn("head", "changes/index.html")).toEqual(["stylesheet"]);
    expect(fetchedIn("body", "changes/index.html")).toEqual([]);
    expect(files.get("changes/index.html")).toContain('href="../assets/fonts-1.css"');
  });
});

test("without the address of the site everything is relative to the page", () => {
  const page = pageOf(write(siteOf(story)), "event/one/index.html");
  expect(metaOf(page).get("og:url")).toBe("../../event/one/");
  expect(linkOf(page, "canonical")).toEqual(["../../event/one/"]);
});

test("with links to its address no page counts from where it is", () => {
  const fixed = { siteUrl: "https://news.example/story/", fixedRoot: "/story/" };
  const files = write(siteOf(story, fixed));
  for (const [file, text] of files) {
    if (!file.endsWith(".html")) continue;
    expect(text.match(/ (?:href|src|data-root)="\.[^"]*"/g) ?? [], file).toEqual([]);
    if (file !== "changes/index.html") expect(text, file).toContain('"/story/');
  }
  expect(files.get("event/one/index.html")).toContain('data-root="/story/"');
  expect(files.get("open/index.html")).toContain('data-root="/story/"');
});

const scriptsOf = (page: Element): readonly (string | undefined)[] =>
  all(page, "script").map(({ attributes }) => attributes.get("src"));

describe("the start page", () => {
  const files = affairFiles(affairStory);
  const page = pageOf(files, "index.html");

  it("lists every event in order for readers without scripts, with day, standing and sources", () => {
    const list = all(page, "section").flatMap((section) => all(section, "a"));
    const lines = list.filter(({ attributes }) => /^\.\/event\//.test(attributes.get("href") ?? ""));
    expect(lines).toHaveLength(90);
    for (const line of lines) {
      expect(textOf(line)).toMatch(
        /\d{4}.* · (Confirmed|On record|Reported|Alleged|Disputed)( · .*contested)? · (\d+ sources?(, \d+ independent)?|no source given)$/,
      );
    }
    const folders = lines.map(({ attributes }) => attributes.get("href")?.slice(2));
    for (const folder of folders) expect(files.has(`${folder}index.html`)).toBe(true);
    const years = all(page, "section").flatMap((section) => all(section, "h2"));
    expect(years.map(textOf)).toEqual(Array.from({ length: 10 }, (_, year) => String(2016 + year)));
  });

  it("begins with what the story is, each statement with links to the events that it rests on", () => {
    const { opening } = affairStory.tables;
    const statements = [
      opening?.lead,
      opening?.question,
      ...(opening?.known ?? []),
      ...(opening?.disputed ?? []),
      ...(opening?.unanswered ?? []),
      ...(opening?.cast ?? []).map(({ line, events }) => ({ text: line, events })),
    ];
    const links = all(page, "a").map(({ attributes }) => attributes.get("href"));
    const text = textOf(page);
    expect(statements.length).toBeGreaterThan(10);
    for (const statement of statements) {
      for (const piece of (statement?.text ?? "nothing").split(/[¹²³⁴-⁹⁻]+/)) expect(text).toContain(piece);
      expect(statement?.events?.length).toBeGreaterThan(0);
      for (const id of statement?.events ?? []) expect(links).toContain(`./event/${id}/`);
    }
    expect(opening?.cast).toHaveLength(6);
  });

  it("has the list in the place of the app, which takes it over", () => {
    const root = all(page, "div").find(({ attributes }) => attributes.get("id") === "root");
    expect(root && all(root, "h1").map(textOf)).toEqual([affairStory.tables.about.title]);
    expect(root && all(root, "div")[0]?.attributes.get("data-static")).toBe("start");
  });

  it("tells machines of the dataset, its file and its hash", () => {
    expect(dataOf(page)).toMatchObject({
      "@type": "Dataset",
      version: "2.8.10",
      dateModified: "2026-12-02",
      temporalCoverage: "2016-08-25/2025-11-19",
      distribution: {
        "@type": "DataDownload",
        encodingFormat: "application/json",
        contentUrl: "https://news.example/data/whatsapp-nso-affair.json",
        sha256: affairStory.sha256,
      },
    });
  });

  it("is in the site map with every event, body and step, and the corrections", () => {
    const places = all(readMarkup(files.get("sitemap.xml")?.replace(/^<\?[^>]*>\n/, "") ?? ""), "loc").map(
      textOf,
    );
    expect(places).toHaveLength(92 + 36 + 3 + 27);
    expect(places[0]).toBe("https://news.example/");
    expect(places).toContain("https://news.example/event/whatsapp-sues-nso-group/");
    expect(places.at(-1)).toBe("https://news.example/changes/");
    expect(files.get("robots.txt")).toContain("Sitemap: https://news.example/sitemap.xml");
    expect(files.get(".well-known/security.txt")).toMatch(
      /^Canonical: https:\/\/news\.example\/\.well-known\/security\.txt$/m,
    );
  });
});

describe("what links once led to", () => {
  const lock = {
    published: {},
    withdrawn: [
      withdrawn("gone", { replacedBy: "two" }),
      withdrawn("Gone / too"),
      withdrawn("x", { dataset: "other" }),
    ],
  };
  const site = siteOf(story, { lock, siteUrl: "https://news.example/" });
  const files = write(site);
  const folders = [...files.keys()].filter((file) => /^event\/.*\.html$/.test(file));

  it("has a page each, whatever the id", () => {
    expect(folders).toHaveLength(6);
    expect(folders.filter((file) => !/^event\/[a-z0-9-]+\/index\.html$/.test(file))).toEqual([]);
  });

  it("leads from a former id to the event, and search engines too", () => {
    const file = folders.find((name) => name.startsWith("event/old-name--")) ?? "";
    const page = pageOf(files, file);
    expect(linkOf(page, "canonical")).toEqual(["https://news.example/event/two/"]);
    expect(files.get(file)).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=../../event/two/"></noscript>',
    );
    expect(all(page, "a").some(({ attributes }) => attributes.get("href") === "../../event/two/")).toBe(true);
  });

  it("says of a withdrawn event since when and why, and what replaced it, hidden from search engines", () => {
    const page = pageOf(files, "event/gone/index.html");
    expect(textOf(page)).toContain("It was taken out on 3 May 2027. The reason: The source took it back.");
    expect(textOf(page)).toContain("Headline of two");
    expect(metaOf(page).get("robots")).toBe("noindex");
    expect(linkOf(page, "canonical")).toEqual([]);
    expect(files.get("sitemap.xml")).not.toContain("gone");
  });

  it("is told on the page of corrections, the latest first", () => {
    const page = pageOf(files, "changes/index.html");
    const text = textOf(page);
    const places = ["4 March 2026", "3 February 2026", "2 January 2026", "Withdrawn events"].map((part) =>
      text.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(text).toContain("The day was wrong. Who said");
    // The app has no view for this page, so it must not start here.
    expect(all(page, "script").filter(({ attributes }) => attributes.has("src"))).toEqual([]);
    expect(all(page, "div").some(({ attributes }) => attributes.has("data-static"))).toBe(false);
  });

  it("and a page of corrections with nothing on it says so", () => {
    const text = textOf(
      pageOf(write(siteOf(storyWith([eventOf("one"), eventOf("two")]))), "changes/index.html"),
    );
    expect(text).toContain("Nothing has been corrected so far: all 2 events stand as first published");
    expect(text).toContain("No event has been withdrawn.");
  });

  it("is told where the host finds no page, with links from the root of the site", () => {
    const page = pageOf(files, "404.html");
    expect(textOf(page)).toContain("There is no page at this address");
    expect(textOf(page)).toContain("gone");
    expect(all(page, "a").map(({ attributes }) => attributes.get("href"))).toContain("/event/two/");
    expect(scriptsOf(page)).toEqual(["/missing.js"]);
    const listed = all(page, "li").filter(({ attributes }) => attributes.has("data-id"));
    const paths = listed.map(({ attributes }) => attributes.get("data-path") ?? "");
    const events = paths.filter((one) => one.startsWith("event/"));
    expect(events).toHaveLength(story.tables.events.count);
    // Links to actors and tours are hidden. The script shows those with the most similar ids.
    expect(paths.length - events.length).toBe(
      new Set([...files.keys()].filter((file) => /^(actor|story)\/[^/]+\/index/.test(file))).size,
    );
  });

  it("and without the address of the site that page promises none that may be wrong: its script finds them", () => {
    const page = pageOf(write(siteOf(story, { lock })), "404.html");
    expect(textOf(page)).toContain("The source took it back.");
    expect(all(page, "a").filter(({ attributes }) => attributes.has("href"))).toEqual([]);
    // A browser asks the root of the host for the icon of a page that names none, and that may be somebody else's.
    expect(all(page, "link").map(({ attributes }) => attributes.get("href"))).toEqual(["icon.svg"]);
    expect(all(page, "style")).toHaveLength(1);
    expect(scriptsOf(page)).toEqual([undefined]);
    const places = all(page, "li").flatMap(({ attributes }) => attributes.get("data-path") ?? []);
    expect(places).toContain("event/two/");
  });
});

describe("the build stops", () => {
  test("when two events would have one page, and names each such pair", () => {
    const ids = ["A / b", "C / d"];
    const all = [...ids, ...ids.map(pageFolder)].map((id) => eventOf(id));
    expect(() => checkFolders(siteOf(storyWith(all)))).toThrow(/“A \/ b”.*“a-b--.*“C \/ d”.*“c-d--/s);
  });

  test("when an event is withdrawn and still stands there", () => {
    const lock = { published: {}, withdrawn: [withdrawn("one")] };
    expect(() => checkFolders(siteOf(story, { lock }))).toThrow(/“one” is withdrawn/);
  });

  test("when the shell has lost the place for something", () => {
    const broken = { ...shell, source: shell.source.replace('<div id="root">', '<div id="app">') };
    expect(() => makeSite(siteOf(story), broken, noPictures, () => {})).toThrow(/index\.html has 0 places/);
  });
});

test("how many files a site has is known before any is made", () => {
  const tour = {
    id: "t",
    title: "A tour",
    steps: [
      { event: "one", text: "First." },
      { event: "two", text: "Then." },
    ],
  };
  const events = [eventOf("one", { formerIds: ["old", "older"] }), eventOf("two")];
  const lock = { published: {}, withdrawn: [withdrawn("gone"), withdrawn("x", { dataset: "other" })] };
  const small = storyWith(events, { stories: [tour, { ...tour, id: "blank", steps: [] }] });
  const whole = { siteUrl: "https://news.example/", accent: "#0a5c8a", lock };
  for (const site of [{}, { siteUrl: "https://news.example/" }, whole].flatMap((more) => [
    siteOf(story, more),
    siteOf(small, more),
  ]))
    expect(countPages(site)).toBe(write(site).size);
  expect(countPages(siteOf(affairStory, { siteUrl: "https://news.example/" }))).toBe(
    affairFiles(affairStory).size,
  );
});
