/**
 * Test support: reads what `html.ts` and React make, and throws for an open tag or a misplaced quote. Browsers read the
 * same pages in `e2e/pages.spec.ts`.
 */
export type Element = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
};

const VOID = ["meta", "link", "br"];
const RAW = ["script", "style"];
const TAG = /<(\/?)([a-z][a-zA-Z0-9]*)((?:\s+[a-z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y;

export function readMarkup(markup: string): Element {
  const root: Element = { tag: "#page", attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let place = markup.startsWith("<!doctype html>") ? "<!doctype html>".length : 0;
  while (place < markup.length) {
    const parent = open.at(-1) ?? root;
    TAG.lastIndex = place;
    const [all, closes, tag = "", attributes = "", closed] = TAG.exec(markup) ?? [];
    if (all === undefined) {
      if (markup[place] === "<") throw new Error(`no tag: ${markup.slice(place, place + 60)}`);
      const end = markup.indexOf("<", place);
      const text = markup.slice(place, end < 0 ? undefined : end);
      parent.children.push(readText(text));
      place += text.length;
      continue;
    }
    place += all.length;
    if (closes) {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      open.pop();
      continue;
    }
    const element: Element = { tag, attributes: readAttributes(attributes), children: [] };
    parent.children.push(element);
    if (RAW.includes(tag)) {
      const end = markup.indexOf(`</${tag}>`, place);
      element.children.push(markup.slice(place, end));
      place = end + tag.length + 3;
    } else if (!closed && !VOID.includes(tag)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

const readAttributes = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
      name,
      readText(value),
    ]),
  );

function readText(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27|#10);|&/g, (reference) => {
    const character = REFERENCES[reference];
    if (character === undefined) throw new Error(`a bare & in: ${text}`);
    return character;
  });
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&#10;": "\n",
  "&amp;": "&",
};

export function all(element: Element, tag: string): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.tag === tag ? [child] : []), ...all(child, tag)],
  );
}

export function textOf(element: Element): string {
  const parts = element.children.map((child) => {
    if (typeof child === "string") return child;
    return child.tag === "script" ? "" : textOf(child);
  });
  return parts.join(" ").replace(/\s+/g, " ").trim();
}
