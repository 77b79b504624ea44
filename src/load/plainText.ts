import { decodeEntities } from "./scanXml.ts";

const UNREAD = new Set(["script", "style", "template", "noscript", "iframe", "svg"]);
const BLOCKS = new Set("p div br li ul ol blockquote tr h1 h2 h3 h4 h5 h6".split(" "));
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)(\s[^<>]*)?\/?>/gi;
const HREF = /\shref\s*=\s*["']?(https?:\/\/[^\s"'<>]+)/i;

/** The text of HTML, without tags. Entities are decoded, and addresses of links are put in brackets. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  let text = "";
  let from = 0;
  let unread = "";
  let link = "";
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const [whole, slash, name = "", attributes = ""] = match;
    const element = name.toLowerCase();
    if (unread === "") text += html.slice(from, match.index);
    from = match.index + whole.length;
    if (unread !== "") {
      if (slash === "/" && element === unread) unread = "";
    } else if (UNREAD.has(element)) {
      if (slash === "") unread = element;
    } else if (BLOCKS.has(element)) {
      text += "\n";
    } else if (element === "a") {
      if (slash === "") link = HREF.exec(attributes)?.[1] ?? "";
      else if (link !== "" && !text.endsWith(link)) text += ` (${link})`;
      if (slash === "/") link = "";
    }
  }
  if (unread === "") text += html.slice(from);
  return decodeEntities(text, ENTITIES)
    .replace(/[ \t\u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(" ").map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["hellip", "…"],
  ["bull", "•"],
  ["euro", "€"],
  ["trade", "™"],
]);
