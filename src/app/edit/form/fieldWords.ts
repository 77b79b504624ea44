import {
  ACTOR_KINDS,
  DISPUTED_THINGS,
  LINK_TYPES,
  SOURCE_TYPES,
  STATUSES,
} from "../../../model/vocabulary.ts";
import { detailWords, editWords } from "../../../words/laterWords.ts";
import type { Words } from "../../../words/words.ts";
import type { FormField, TextField } from "./formField.ts";

/** What a field is called in its form. */
export const fieldLabel = (words: Words, { label }: FormField): string =>
  typeof label === "string" ? editWords(words).fields[label] : label.own;

type Choice = Extract<TextField, { readonly form: "choice" }>;

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T =>
  list.some((one) => one === text);

/** What a word of a closed list is called; any other stands for itself. */
export function choiceLabel(words: Words, { words: of }: Pick<Choice, "words">, option: string): string {
  const { standing, actorKinds, contest } = words.messages;
  const { links, sourceTypes } = detailWords(words);
  const { weights, answers } = editWords(words);
  switch (of) {
    case "standing":
      return isOneOf(STATUSES, option) ? standing[option].label : option;
    case "actorKinds":
      return isOneOf(ACTOR_KINDS, option) ? actorKinds[option].one : option;
    case "links":
      return isOneOf(LINK_TYPES, option) ? links[option].out : option;
    case "sourceTypes":
      return isOneOf(SOURCE_TYPES, option) ? sourceTypes[option] : option;
    case "contested":
      return isOneOf(DISPUTED_THINGS, option) ? contest.things[option] : option;
    case "weights":
      return isOneOf(["1", "2", "3"] as const, option) ? weights[option] : option;
    case "answers":
      return isOneOf(["true", "false"] as const, option) ? answers[option] : option;
    case "hues":
      return option;
  }
}
