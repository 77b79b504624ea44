import type { Opened, Origin } from "../../state/session.ts";
import { filesWords } from "../../words/fileWords.ts";
import { visibleText } from "../../words/isolate.ts";
import type { Words } from "../../words/words.ts";

/** Sentences about where the data come from. Empty for data that this site has published. */
export function originInWords(
  words: Words,
  { origin, digest }: Pick<Opened, "origin" | "digest">,
): readonly string[] {
  const say = filesWords(words).ownFile;
  switch (origin.kind) {
    case "shipped":
      return [];
    case "file":
      return [say.fromFile(visibleText(origin.name))];
    case "copy":
      return [filesWords(words).origin.copy];
    case "foreign":
      return [say.fromHost(origin.host), ...(digest === null ? [] : [say.digest(digest)])];
  }
}

/** The origin for prints, pictures and copies. It lacks the name of the reader's file, which is private. */
export const originForOthers = (origin: Origin): Origin =>
  origin.kind === "file" ? { kind: "copy" } : origin;
