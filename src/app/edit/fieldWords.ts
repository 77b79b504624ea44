import { ACTOR_KINDS, LINK_TYPES, SOURCE_TYPES, STATUSES } from "../../model/vocabulary.ts";
import { detailWords, editWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import type { FieldName } from "./formFields.ts";

/** What a field is called in its form; in a row of `rows` some have names of their own. */
export function fieldLabel(words: Words, name: FieldName, rows?: FieldName): string {
  const { fields } = editWords(words);
  if (rows === "sources" && name === "id") return fields.source;
  if (rows === "links" && name === "to") return fields.linkedTo;
  return fields[name];
}

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T =>
  list.some((one) => one === text);

/** What a word of a closed list is called; any other stands for itself. */
export function choiceLabel(words: Words, name: FieldName, option: string): string {
  const { standing, actorKinds } = words.messages;
  const { links, sourceTypes } = detailWords(words);
  const { weights } = editWords(words);
  if (name === "status" && isOneOf(STATUSES, option)) return standing[option].label;
  if (name === "kind" && isOneOf(ACTOR_KINDS, option)) return actorKinds[option].one;
  if (name === "type" && isOneOf(LINK_TYPES, option)) return links[option].out;
  if (name === "type" && isOneOf(SOURCE_TYPES, option)) return sourceTypes[option];
  if (name === "prominence" && isOneOf(["1", "2", "3"] as const, option)) return weights[option];
  return option;
}
