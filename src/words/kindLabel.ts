import type { KindRecord } from "../model/dataset.ts";
import { visibleText } from "./visibleText.ts";
import type { Words } from "./words.ts";

/** The labels of a kind. */
export type Kind = Pick<KindRecord, "label" | "labels">;

/** The label of a kind in the language of the interface, where the file has one; else its own. */
export const kindLabel = (words: Words, kind: Kind): string =>
  visibleText(translation(words, kind) ?? kind.label);

/** The label in the language of the interface, where the file has one. */
export const translation = ({ language }: Words, { labels = {} }: Kind): string | undefined =>
  Object.hasOwn(labels, language) ? labels[language] : undefined;
