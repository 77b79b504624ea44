import type { Opened } from "../../state/session.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";

/** Where data come from that this site has not published; empty for those that it has. */
export function originInWords(
  { messages: { open } }: Words,
  { origin, digest }: Pick<Opened, "origin" | "digest">,
): readonly string[] {
  switch (origin.kind) {
    case "shipped":
      return [];
    case "file":
      return [open.fromFile(visibleText(origin.name))];
    case "foreign":
      return [open.fromHost(origin.host), ...(digest === null ? [] : [open.digest(digest)])];
  }
}
