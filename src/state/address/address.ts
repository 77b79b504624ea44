import { endOfBound } from "../../model/dates/timeSpan.ts";
import { pageFolder } from "../../model/pageFolder.ts";
import type { ActorId } from "../../model/units.ts";
import { keyOfName, nameOfKey, VIEW_KEYS, type ViewKey, viewKeys } from "./viewKeys.ts";
import { defaultView, type ViewState } from "./viewState.ts";

/**
 * Converts between addresses and views. In the default dataset there are pages for an event, `event/ID/`, for an actor,
 * `actor/ID/`, and for a step of a tour, `story/ID/STEP/`. The folder is the id or is made from it (`pageFolder`;
 * `resolveView` finds the id again). All other choices of the reader are in the fragment, which no server sees:
 *
 *     event/acme-ltd-sues-borg-labs/#actor=agency,acme-ltd&match=all&from=2019-10-01
 */
const GRAMMAR_VERSION = 1;

/** The parts of an address that Dateline reads, without `?` and `#`. `path` is relative to the app's root. */
export type AddressParts = { readonly path: string; readonly query: string; readonly fragment: string };

export type Ignored = { readonly key: ViewKey; readonly text: string };

export type ParsedAddress = {
  readonly view: ViewState;
  readonly ignored: readonly Ignored[];
  readonly newerVersion: boolean;
};

type Pair = { readonly name: string; readonly items: readonly string[]; readonly text: string };

/** Replaces lone surrogates by U+FFFD, because `encodeURIComponent` throws on them. */
const wellFormed = (text: string): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** Decodes percent signs without throwing. A broken escape gives U+FFFD, which no key accepts. */
function decodeText(text: string): string {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return "\uFFFD";
  }
}

/** Escapes a text, except the colon of a time such as `T08:30`, so that people can read the time. */
const encodeText = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(/(T\d\d)%3A/g, "$1:");

export const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** Returns `given` if both lists are equal, because memos compare lists by identity. */
export const sameList = <Item>(given: readonly Item[], other: readonly Item[]): readonly Item[] =>
  isSameList(given, other) ? given : other;

/** Removes punctuation from the end, because chat programs take the full stop after a link as a part of it. */
export const trimTrailingPunctuation = (text: string): string => text.replace(/[).,;:!?"'”’»\]]+$/, "");

/** Splits a query or a fragment at `&`. In a query `+` is a blank, as in forms. In a fragment it is a plus sign. */
function pairsOf(text: string, plusIsBlank: boolean): Pair[] {
  return text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const cut = part.indexOf("=");
      const name = cut < 0 ? part : part.slice(0, cut);
      const written = cut < 0 ? "" : part.slice(cut + 1);
      const value = plusIsBlank ? written.replaceAll("+", " ") : written;
      return { name: decodeText(name), items: value.split(",").map(decodeText), text: decodeText(value) };
    });
}

function pathPairs(path: string): Pair[] {
  const [, name = "", id, step, rest = ""] =
    /^(event|actor|story)\/([^/]+)(?:\/(\d+))?(?:\/([^/]*))?$/.exec(path) ?? [];
  const isPage = ["", "index.html"].includes(trimTrailingPunctuation(decodeText(rest)));
  if (id === undefined || !isPage || (name !== "story" && step)) return [];
  const pair = (name: string, text: string): Pair => ({ name, items: [text], text });
  const key = name === "actor" ? "focus" : name;
  return [pair(key, decodeText(id)), ...(step ? [pair("step", step)] : [])];
}

/**
 * Reads an address. Never throws. A key with a bad value gets its default and is listed in `ignored`. Unknown keys are
 * dropped silently. If a key occurs in several parts, the fragment wins over the query, and the query over the path.
 */
export function parseAddress(parts: AddressParts): ParsedAddress {
  const pairs = [...pathPairs(parts.path), ...pairsOf(parts.query, true), ...pairsOf(parts.fragment, false)];
  // Older links have the key `part`, which says whether all actors of the filter act (`acts`) or are acted upon.
  const part = pairs.findLast(({ name }) => name === "part")?.text;
  const actorKey = part === "acts" ? "by" : part === "upon" ? "on" : "actor";
  const byKey = new Map<ViewKey, Pair>();
  let newerVersion = false;
  for (const pair of pairs) {
    if (pair.name === "v") newerVersion = Number(pair.text) > GRAMMAR_VERSION;
    const key = keyOfName(pair.name === "actor" ? actorKey : pair.name);
    if (key) byKey.set(key, pair);
  }
  const ignored: Ignored[] = [];
  let view = defaultView;
  for (const key of VIEW_KEYS) {
    const pair = byKey.get(key);
    if (!pair || pair.text === "") continue;
    const next =
      viewKeys[key].decode(view, pair.items) ??
      viewKeys[key].decode(view, trimTrailingPunctuation(pair.text).split(","));
    if (next) view = next;
    else ignored.push({ key, text: pair.text });
  }
  if (view.from !== null && view.to !== null && view.from >= endOfBound(view.to)) {
    ignored.push({ key: "to", text: byKey.get("to")?.text ?? "" });
    view = { ...view, to: null };
  }
  return { view, ignored, newerVersion };
}

/** Writes an address. Equal views have equal addresses. If `withPages` is false, the fragment has the whole view. */
export function formatAddress(
  view: ViewState,
  withPages = true,
  hasPage: (actor: ActorId) => boolean = () => true,
): { readonly path: string; readonly fragment: string } {
  const { path, keys: inPath } = withPages && view.data === "" ? pageOf(view, hasPage) : noPage;
  const parts = VIEW_KEYS.filter((key) => !inPath.includes(key)).flatMap((key) => {
    const items = viewKeys[key].encode(view);
    return items.length === 0 ? [] : [`${nameOfKey(key)}=${items.map(encodeText).join(",")}`];
  });
  return { path, fragment: parts.join("&") };
}

const noPage: { readonly path: string; readonly keys: readonly ViewKey[] } = { path: "", keys: [] };

function pageOf(view: ViewState, hasPage: (actor: ActorId) => boolean): typeof noPage {
  const { tour, step, event, focus } = view;
  const [actor] = focus;
  if (tour !== "") return { path: tourPagePath(tour, step), keys: ["tour", "step"] };
  if (event !== null) return { path: eventPagePath(event), keys: ["event"] };
  if (actor !== undefined && focus.length === 1 && hasPage(actor))
    return { path: actorPagePath(actor), keys: ["focus"] };
  return noPage;
}

/** The address of a step of a tour, counted from 1. Step 0 is the page of the whole tour. */
export const tourPagePath = (id: string, step = 0): string =>
  `story/${pageFolder(id)}/${step > 0 ? `${step}/` : ""}`;

export const eventPagePath = (id: string): string => `event/${pageFolder(id)}/`;

export const actorPagePath = (id: string): string => `actor/${pageFolder(id)}/`;
