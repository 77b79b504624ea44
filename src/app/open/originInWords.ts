import type { Opened } from "../../state/session.ts";
import { ownFileWords } from "../../words/ownFileWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";

/** Where data come from that this site has not published; empty for those that it has. */
export function originInWords(
  words: Words,
  { origin, digest }: Pick<Opened, "origin" | "digest">,
): readonly string[] {
  const say = ownFileWords(words);
  switch (origin.kind) {
    case "shipped":
      return [];
    case "file":
      return [say.fromFile(visibleText(origin.name))];
    case "foreign":
      return [say.fromHost(origin.host), ...(digest === null ? [] : [say.digest(digest)])];
  }
}
