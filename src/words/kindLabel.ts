import type { KindRecord } from "../model/dataset.ts";
import { visibleText } from "./visibleText.ts";
import type { Words } from "./words.ts";

type Kind = Pick<KindRecord, "label" | "labels">;

/** The label of a kind in the language of the interface, where the file has one; else its own. */
export const kindLabel = (words: Words, kind: Kind): string =>
  visibleText(translation(words, kind) ?? kind.label);

/** What says that the label is a translation, and of what; `null` where it stands as written. */
export const translationNote = (words: Words, kind: Kind): string | null =>
  translation(words, kind) === undefined ? null : words.messages.data.translationOf(visibleText(kind.label));

const translation = ({ language }: Words, { labels = {} }: Kind): string | undefined =>
  Object.hasOwn(labels, language) ? labels[language] : undefined;
