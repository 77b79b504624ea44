import type { Opened, Origin } from "../../state/session.ts";
import { originWords, ownFileWords } from "../../words/laterWords.ts";
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
    case "copy":
      return [originWords(words).copy];
    case "foreign":
      return [say.fromHost(origin.host), ...(digest === null ? [] : [say.digest(digest)])];
  }
}

/**
 * The origin as those may learn it to whom a print, a picture or a copy of the page is given: the name of the reader's
 * file is the reader's, and that it has not left the browser is no longer true.
 */
export const originForOthers = (origin: Origin): Origin =>
  origin.kind === "file" ? { kind: "copy" } : origin;
