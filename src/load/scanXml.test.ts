import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../model/runs.node.ts";
import { scanXml } from "./scanXml.ts";

function read(text: string): string[] {
  const told: string[] = [];
  const failure = scanXml(text, {
    open: (name, attributes, line) =>
      void told.push(
        `${line} <${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join("")}>`,
      ),
    close: (name) => void told.push(`</${name}>`),
    text: (content) => void told.push(content.trim()),
  });
  if (failure !== null) told.push(`! ${failure.faults[0]?.found}: ${failure.faults[0]?.expected}`);
  return told;
}

describe("scanXml", () => {
  it("tells of elements, attributes and text", () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE gexf>\n<g:gexf v='1 &amp; 2'>\n <a b="&#233;&#x1F469;"/><!-- <x> -->t &lt;<![CDATA[<raw>]]></g:gexf>\n`;
    expect(read(text)).toEqual(["3 <gexf v=1 & 2>", "4 <a b=é👩>", "</a>", "t <", "<raw>", "</gexf>"]);
  });

  it.each([
    ["<a><b></a>", "“<” in line 1, column 7: </b>"],
    ["<a>\n", "the end of the file in line 2, column 1: </a>"],
    ["</a>", "no closing tag here"],
    ["<a b=1/>", "an attribute"],
    [`<a${Array.from({ length: 1_001 }, (_, at) => ` b${at}=""`).join("")}/>`, "at most 1000 attributes"],
    ['<a b="1" b="2"/>', "once"],
    ["<a/><b/>", "the end of the document"],
    ["text", "one element around all others"],
    ["<a><!-- x</a>", "-->"],
    ["<a".repeat(40), "an attribute"],
    ["<a>".repeat(40), "at most 32 levels"],
    ["", "an XML document"],
  ])("says what is wrong: %s", (text, words) => {
    expect(read(text).at(-1)).toContain(words);
  });

  it("knows no entity that a document defines, and opens none", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(read(bomb)).toEqual(["! “<” in line 1, column 1: a document without definitions of its own"]);
    expect(read('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&x;</a>')).toEqual(["1 <a>", "&x;", "</a>"]);
  });

  it("ends on any text", () => {
    const sign = fc.constantFrom(
      ..."<>/!?-[]&;=\"' ab\n",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<a>",
      "</a>",
      "&#65;",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        expect(() => read(signs.join(""))).not.toThrow();
      }),
      { numRuns: runs(3_000) },
    );
  });
});
