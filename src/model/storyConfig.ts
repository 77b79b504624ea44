import * as v from "valibot";
import type { Fault } from "./check/fault.ts";
import { contact, languageTag, name, text } from "./fieldSchemas.ts";
import { TEXT_LIMITS } from "./limits.ts";
import { ANSWERED } from "./publishing.ts";
import { webAddress } from "./webAddress.ts";

// @__NO_SIDE_EFFECTS__
const setting = <Schema extends v.GenericSchema>(schema: Schema, means: string) =>
  v.optional(v.pipe(schema, v.description(means)));

const OWN_FILE = /^[^/\\.][^/\\]*$/;
/** Matches `story.json` in the folder of the settings, and `../other/story.json` in a folder beside it. */
const NEAR_FILE = /^(?:\.\.\/[^/\\.][^/\\]*\/)?[^/\\.][^/\\]*$/;

const fileOf = (endings: readonly string[], place = OWN_FILE, where = "in this folder") =>
  v.pipe(
    v.string(),
    v.maxLength(TEXT_LIMITS.name),
    v.check(
      (file) => place.test(file) && endings.some((end) => file.toLowerCase().endsWith(`.${end}`)),
      `the name of a file ${where} that ends in ${endings.map((end) => `.${end}`).join(", ")}`,
    ),
  );

/** Whether a text is the address of an engine as links spell it: `https://…/dateline/1/describe`. */
const isEngine = (text: string): boolean =>
  webAddress(text)?.href === text && /^https:[^?#@]*\/dateline\/1\/describe$/.test(text);

const isWebAddress = (text: string): boolean => siteAddress(text) !== undefined;

const DATASETS = ["json", "xlsx", "ods", "zip", "csv", "tsv"];
const PICTURES = ["svg", "png", "webp", "jpg", "jpeg"];

const answer = v.exactOptional(text());

/** The settings of a site, `story.config.json`. Every field is optional. */
export const storyConfigSchema = v.strictObject({
  $schema: setting(text(), "Address of this schema, for editors. Never requested."),
  datasets: setting(
    v.pipe(
      v.array(fileOf(DATASETS, NEAR_FILE, "in this folder or one beside it")),
      v.minLength(1, "at least one file"),
    ),
    "Files of this folder, or of one beside it (../other/story.json), the one that opens by itself first. Without it: the one workbook or dataset of the folder, or its CSV files as the sheets of one.",
  ),
  sheets: setting(
    v.record(name, v.pipe(v.string(), v.check(isWebAddress, "an http or https address"))),
    "A shared sheet as the story, in place of files: the address of each of its sheets as CSV, by the name of the sheet (Events, Story, Actors …).",
  ),
  answers: setting(
    v.strictObject({
      ...v.entriesFromList(ANSWERED, answer),
      meant: v.exactOptional(v.array(text())),
    }),
    "What the author answered when the page asked how the file is read; `meant`: texts that are meant as they stand. The page that publishes writes it here, and `check` says what to write.",
  ),
  refresh: setting(
    v.boolean(),
    "true: the published page can read the sheets again. Their addresses are then published with the site.",
  ),
  name: setting(name, "Name of the site, in its header, titles and previews."),
  byline: setting(text(), "Who wrote the story."),
  publisher: setting(text(), "Who answers for the story, where its file does not say."),
  licence: setting(text(), "On which terms the story may be used by others."),
  contact: setting(
    contact,
    "Where corrections and replies are sent, where the file does not say: a mail address, or a web address.",
  ),
  language: setting(languageTag, "Language of the texts, BCP 47, where the file does not say."),
  words: setting(
    v.record(v.string(), text()),
    "Words of the story's pages in place of Dateline's own for its language, by the names in `src/words/readers/de.json`.",
  ),
  labels: setting(
    v.strictObject({
      actors: v.exactOptional(name),
      kind: v.exactOptional(name),
      standing: v.exactOptional(name),
      sources: v.exactOptional(name),
    }),
    "The story's own headings of the filters: “People” for actors, “Court” for kind …",
  ),
  accent: setting(
    v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, "a colour as #rrggbb")),
    "Colour of the site's name and of what is selected, #rrggbb; made darker or lighter until it can be read.",
  ),
  logo: setting(fileOf(PICTURES), "A picture beside the name, in the header."),
  icon: setting(fileOf(["svg"]), "The picture of the tab, SVG."),
  address: setting(
    v.pipe(v.string(), v.check(isWebAddress, "an http or https address")),
    "Where the site will stand: previews of links need it.",
  ),
  withoutColumns: setting(
    v.array(name),
    "Names of the story’s own columns that are not published, such as those of a desk.",
  ),
  links: setting(
    v.picklist(["files", "address"]),
    "files: links name the file of a page (`event/ID/index.html`), for hosts that serve no index of a folder. address: they begin with the path of the site's address, for hosts that serve `event/ID` without leading to `event/ID/`.",
  ),
  ownFiles: setting(v.boolean(), "false: readers of the site are offered no way to open files of their own."),
  engine: setting(
    v.pipe(v.string(), v.check(isEngine, "an https address that ends with /dateline/1/describe")),
    "The engine of this site, which its pages may ask: `?data=` with this address opens it at once. Readers are asked before any other.",
  ),
  privacy: setting(text(), "A line about this site's own handling of its readers' data, in About."),
});

export type StoryConfig = Readonly<v.InferOutput<typeof storyConfigSchema>>;

type ReadConfig =
  | { readonly ok: true; readonly config: StoryConfig }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The path of a fault is the field, such as `labels.actors`. */
export function parseStoryConfig(value: unknown): ReadConfig {
  const parsed = v.safeParse(storyConfigSchema, value);
  if (parsed.success) return { ok: true, config: parsed.output };
  const faults = parsed.issues.map((issue) => {
    const where = v.getDotPath(issue) ?? "";
    const expected =
      issue.type === "strict_object" && where !== ""
        ? `one of ${Object.keys(storyConfigSchema.entries).join(", ")}`
        : issue.message.startsWith("Invalid")
          ? (issue.expected ?? "another value")
          : issue.message;
    return { path: where, found: issue.received, expected, severity: "fault" } as const;
  });
  return { ok: false, faults };
}

/** The address with a final slash, without query and fragment. Undefined if it is not http or https. */
export function siteAddress(text: string): string | undefined {
  const address = webAddress(text.trim());
  if (address === undefined) return undefined;
  const url = new URL(address.href);
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}
