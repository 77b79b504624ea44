import { type Refusal, refuse, showPlace, showText } from "../model/check/fault.ts";
import { FILE_LIMITS } from "../model/limits.ts";

/** Receives the parts of an XML text. Names of elements have no prefix, but names of attributes keep their prefix. */
type XmlVisitor = {
  readonly open: (
    name: string,
    attributes: ReadonlyMap<string, string>,
    line: number,
    prefix: string,
  ) => void;
  /** Called after each opened element. A refusal stops the reading. */
  readonly excess?: () => Refusal | null;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly blank?: (text: string) => void;
  /** An instruction `<?…?>` or a document type `<!…>`, as written. */
  readonly aside?: (text: string, line: number) => void;
};

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const OPEN = new RegExp(`<(${NAME})`, "y");
const CLOSE = new RegExp(`</(${NAME})\\s*>`, "y");
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, "y");
const END = /\s*(\/?)>/y;

/**
 * Reads XML in one pass. Document types are not read, so entities can neither grow nor fetch anything. Returns a
 * refusal if reading stopped, otherwise null. Throws only what the visitor throws.
 */
export function scanXml(text: string, visitor: XmlVisitor): Refusal | null {
  const open: string[] = [];
  let line = 1;
  let counted = 0;
  let offset = 0;
  let began = false;
  const fail = (at: number, expected: string): Refusal => refuse("", showPlace(text, at), expected);
  const lineAt = (at: number): number => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
  for (;;) {
    const next = text.indexOf("<", offset);
    const between = text.slice(offset, next < 0 ? text.length : next);
    if (between.trim() !== "") {
      if (open.length === 0) return fail(offset, "an XML document with one element around all others");
      visitor.text(decodeEntities(between));
    } else if (between !== "" && open.length > 0) visitor.blank?.(between);
    if (next < 0) break;
    offset = next;
    if (text.startsWith("<!--", offset)) {
      const end = text.indexOf("-->", offset + 4);
      if (end < 0) return fail(offset, "the end of this comment, -->");
      offset = end + 3;
    } else if (text.startsWith("<?", offset)) {
      const end = text.indexOf("?>", offset + 2);
      if (end < 0) return fail(offset, "the end of this instruction, ?>");
      visitor.aside?.(text.slice(offset, end + 2), lineAt(offset));
      offset = end + 2;
    } else if (text.startsWith("<![CDATA[", offset)) {
      const end = text.indexOf("]]>", offset);
      if (end < 0 || open.length === 0) return fail(offset, "character data inside an element, ended by ]]>");
      visitor.text(text.slice(offset + 9, end));
      offset = end + 3;
    } else if (text.startsWith("<!", offset)) {
      const end = text.indexOf(">", offset);
      const inside = text.slice(offset, end < 0 ? offset + 200 : end);
      if (end < 0 || inside.includes("[")) return fail(offset, "a document without definitions of its own");
      visitor.aside?.(text.slice(offset, end + 1), lineAt(offset));
      offset = end + 1;
    } else if (text[offset + 1] === "/") {
      CLOSE.lastIndex = offset;
      const name = CLOSE.exec(text)?.[1];
      const expected = open.pop();
      if (name === undefined || name !== expected) {
        return fail(offset, expected === undefined ? "no closing tag here" : `</${expected}>`);
      }
      visitor.close(localName(name));
      offset = CLOSE.lastIndex;
    } else {
      OPEN.lastIndex = offset;
      const name = OPEN.exec(text)?.[1];
      if (name === undefined) return fail(offset, "a tag, or &lt; for a sign");
      if (open.length === 0 && began) return fail(offset, "the end of the document");
      if (open.length === FILE_LIMITS.nesting)
        return fail(offset, `at most ${FILE_LIMITS.nesting} levels of elements`);
      const attributes = new Map<string, string>();
      let end = OPEN.lastIndex;
      for (ATTRIBUTE.lastIndex = end; ; ATTRIBUTE.lastIndex = end) {
        const match = ATTRIBUTE.exec(text);
        if (match === null) break;
        const [, key = "", quoted, single] = match;
        if (attributes.has(key)) return fail(end, `the attribute ${showText(key)} once`);
        if (attributes.size === FILE_LIMITS.attributes) {
          return fail(end, `at most ${FILE_LIMITS.attributes} attributes`);
        }
        attributes.set(key, decodeEntities(quoted ?? single ?? ""));
        end = ATTRIBUTE.lastIndex;
      }
      END.lastIndex = end;
      const closing = END.exec(text);
      if (closing === null) return fail(end, 'an attribute such as id="1", or the end of the tag');
      began = true;
      visitor.open(localName(name), attributes, lineAt(offset), prefixOf(name));
      const excess = visitor.excess?.();
      if (excess) return excess;
      if (closing[1] === "/") visitor.close(localName(name));
      else open.push(name);
      offset = END.lastIndex;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) return fail(text.length, `</${left}>`);
  return began ? null : fail(0, "an XML document");
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(":")));

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,8}));/gi;
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }),
);

/** Replaces numeric entities and those in `named` (by default the five of XML). Other entities stay. */
export function decodeEntities(text: string, named = NAMED): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
