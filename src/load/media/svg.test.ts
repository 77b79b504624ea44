import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { scanXml } from "../scanXml.ts";
import { cleanMedia } from "./measureMedia.ts";

const sample = (name: string) =>
  readFileSync(new URL(`../samples/${name}`, import.meta.url)).toString("base64");
const read = (text: string) => cleanMedia("a.svg", new TextEncoder().encode(text));
const cleaned = (text: string): string => {
  const one = read(text);
  return one.ok ? new TextDecoder().decode(one.bytes) : expect.fail(one.found);
};
const found = (text: string): string => {
  const one = read(text);
  return one.ok ? "" : one.found;
};
const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string, attributes = ""): string => `<svg ${NS} ${attributes}>${inside}</svg>`;

describe("an SVG that would run, fetch, or show something else is refused, by element and line", () => {
  it.each([
    ["<script>alert(1)</script>", "an SVG with <script> in line 1"],
    [
      '\n<a:script xmlns:a="http://www.w3.org/2000/svg">alert(1)</a:script>',
      "an SVG with <a:script> in line 2",
    ],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "<h:script> in line 1"],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>', "<h:img> in line 1"],
    ['<x:script xmlns:x="urn:x">alert(1)</x:script>', "<x:script> in line 1"],
    ["<foreignObject><p>a</p></foreignObject>", "<foreignObject> in line 1"],
    ["<ForeignObject/>", "<ForeignObject> in line 1"],
    ["<iframe/>", "<iframe> in line 1"],
    ['<animate attributeName="href" to="x"/>', "<animate> in line 1"],
    ['<set attributeName="onload" to="a()"/>', "<set> in line 1"],
    ["<wave/>", "<wave> in line 1"],
    ["<un:known/>", "<un:known> in line 1"],
    ['<rect onload="a()"/>', "the attribute onload of <rect> in line 1"],
    ['<rect\nOnClick="a()"/>', "the attribute OnClick of <rect> in line 1"],
    ['<a href="javascript:a()"><rect/></a>', "“javascript:a()” in the attribute href of <a> in line 1"],
    ['<a href="&#106;ava&#115;cript:a()"><rect/></a>', "“javascript:a()” in the attribute href"],
    ['<a href="java\tscript:a()"><rect/></a>', "script:a()” in the attribute href"],
    ['<a href="https://other.example/"><rect/></a>', "“https://other.example/” in the attribute href"],
    [
      '<image href="http://other.example/a.png"/>',
      "“http://other.example/a.png” in the attribute href of <image>",
    ],
    ['<image href="//other.example/a.png"/>', "“//other.example/a.png”"],
    ['<image href="data:image/svg+xml;base64,PHN2Zz4="/>', "“data:image/svg+xml;base64,PHN2Zz4=”"],
    ['<image href="data:image/png;base64,AAAA"/>', "a file that is no PNG in the attribute href of <image>"],
    ['<use href="data:image/png;base64,AAAA"/>', "“data:image/png;base64,AAAA”"],
    ['<use href="other.svg#a"/>', "“other.svg#a”"],
    [
      '<rect fill="url(http://other.example/a.svg#b)"/>',
      "an address of something outside the picture in the attribute fill",
    ],
    [
      "<rect style=\"background:image-set('http://other.example' 1x)\"/>",
      "image-set() in the attribute style",
    ],
    ['<rect fill="u\\72l(http://other.example)"/>', "a backslash in the attribute fill of <rect>"],
    ["<style>@import 'http://other.example/a.css';</style>", "@import in the <style> of line 1"],
    ["<style>\n@imp<!-- -->ort 'http://other.example'</style>", "@import in the <style> of line 1"],
    ["<style>@<![CDATA[import 'a.css']]></style>", "@import in the <style>"],
    ["<style>a{fill:url( 'http://other.example/' )}</style>", "an address of something outside the picture"],
    ["<style>@font-face{src:url(a.woff2)}</style>", "an address of something outside the picture"],
    [
      "<style>a{content:'/*'}b{fill:url(//other.example)}c{content:'*/'}</style>",
      "an address of something outside",
    ],
    ["<style><g/></style>", "<g> in line 1"],
  ])("%s", (inside, words) => {
    expect(found(svg(inside))).toContain(words);
  });

  it.each([
    [`<?xml-stylesheet href="http://other.example/a.css"?>${svg("")}`, "<?xml-stylesheet?> in line 1"],
    [`<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg("&a;")}`, "a document without definitions of its own"],
    [`<?xml version="1.0" encoding="iso-2022-jp"?>${svg("")}`, "the encoding “iso-2022-jp”"],
    [`<html xmlns="http://www.w3.org/1999/xhtml"><svg ${NS}/></html>`, "<html> in line 1"],
    [svg("<g>"), "</g>"],
    [svg(`${"<g>".repeat(40)}${"</g>".repeat(40)}`), "at most 32 levels"],
    ["", "a file that is no SVG"],
    ["<p/>", "a file that is no SVG"],
  ])("%s", (text, words) => {
    expect(found(text)).toContain(words);
  });

  it("also where its parts repeat each other without end", () => {
    const level = (nr: number) => `<g id="g${nr}">${`<use href="#g${nr + 1}"/>`.repeat(10)}</g>`;
    const bomb = svg(`${Array.from({ length: 9 }, (_, nr) => level(nr)).join("")}<g id="g9"><rect/></g>`);
    expect(found(bomb)).toContain("parts that repeat each other a million times");
    expect(cleaned(svg('<g id="a"><use href="#a"/></g>'))).toContain("<use");
    const chain = Array.from({ length: 300 }, (_, nr) => `<g id="c${nr}"><use href="#c${nr + 1}"/></g>`);
    expect(found(svg(chain.join("")))).toContain("parts that repeat each other again and again");
  });

  it("or is larger than any drawing", () => {
    expect(found(svg(" ".repeat(10_500_000)))).toBe("an SVG with 11 MB");
  });
});

describe("an SVG of a drawing program is published without what the program keeps in it", () => {
  const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape by ann -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg:svg width="40mm" height="30mm" viewBox="0 0 40 30" sodipodi:docname="/home/ann/secret/bribes.svg"
  inkscape:export-filename="/home/ann/out.png"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
  <sodipodi:namedview pagecolor="#fff"><inkscape:grid/></sodipodi:namedview>
  <svg:metadata><rdf:RDF><dc:creator>Ann Author</dc:creator><dc:source>x</dc:source></rdf:RDF></svg:metadata>
  <svg:defs><svg:linearGradient id="a"><svg:stop offset="0" stop-color="red"/></svg:linearGradient></svg:defs>
  <svg:g inkscape:label="Layer 1" style="fill:url(#a);stroke:rgb(1,2,3)" unknown="1">
    <svg:path d="M0,0\n L1,1" transform="translate(1 2)"/>
    <svg:text x="1" font-family="'Source Sans', sans-serif"><svg:tspan>A &lt; B</svg:tspan> <svg:tspan>C</svg:tspan></svg:text>
    <svg:use xlink:href="#a" x="2"/>
  </svg:g>
</svg:svg>`;

  it("and keeps what is drawn, in the words of SVG alone", () => {
    const one = read(inkscape);
    expect(one).toMatchObject({ ok: true, size: { width: 40, height: 30 } });
    const text = cleaned(inkscape);
    expect(text).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" xmlns:xlink="[^"]*" width="40mm" height="30mm" viewBox="0 0 40 30">/,
    );
    expect(text).not.toMatch(/ann|Ann|inkscape|sodipodi|rdf|DOCTYPE|<\?|<!--|unknown|svg:/);
    for (const kept of [
      '<linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient>',
      '<g style="fill:url(#a);stroke:rgb(1,2,3)">',
      '<path d="M0,0  L1,1" transform="translate(1 2)"/>',
      "<tspan>A &lt; B</tspan> <tspan>C</tspan></text>",
      '<use xlink:href="#a" x="2"/>',
    ])
      expect(text).toContain(kept);
    expect(one.ok && [...one.took]).toEqual(["other"]);
  });

  it("and comes to the same when it is published again", () => {
    expect(cleaned(cleaned(inkscape))).toBe(cleaned(inkscape));
  });

  it("with the pictures in it cleaned too, and its own letters", () => {
    const text = cleaned(
      svg(`<image width="6" href="data:image/jpeg;base64,${sample("camera.jpg")}"/>
        <style>@font-face{font-family:A;src:url("data:font/woff2;base64,AAAA") format("woff2")} @media (prefers-color-scheme: dark){rect:not(.a){fill:url(#a)}}</style>`),
    );
    const [, data = ""] = /base64,([^"]*)"/.exec(text) ?? [];
    expect(Buffer.from(data, "base64").includes("Ann Author")).toBe(false);
    expect(text).toContain("data:font/woff2;base64,AAAA");
    expect(read(svg(`<image href="data:image/jpeg;base64,${sample("camera.jpg")}"/>`))).toMatchObject({
      ok: true,
      took: new Set(["owner", "serial", "place", "other"]),
    });
  });
});

/** Any SVG that passes has only elements and attributes of drawings, and refers to nothing outside. */
it("whatever passes draws and does nothing else", () => {
  const name = fc.constantFrom(
    ...[
      "g",
      "rect",
      "a",
      "use",
      "image",
      "style",
      "text",
      "script",
      "foreignObject",
      "animate",
      "metadata",
      "iframe",
    ],
    ...["a:script", "b:g", "h:script", "SCRIPT", "set", "handler", "title"],
  );
  const attribute = fc.constantFrom(
    ...[
      'id="x"',
      'href="#x"',
      'href="javascript:a()"',
      'xlink:href="//o.example"',
      'onload="a()"',
      'fill="url(#x)"',
    ],
    ...[
      'fill="url(//o.example)"',
      'style="fill:\\75rl(//o.example)"',
      'b:onload="a()"',
      'xml:base="//o.example"',
    ],
    ...[
      'xmlns="http://www.w3.org/1999/xhtml"',
      'xmlns=""',
      'xmlns:b="http://www.w3.org/2000/svg"',
      'src="//o.example"',
    ],
  );
  const text = fc.constantFrom(
    "a",
    "@import '//o.example';",
    "a{fill:url(//o.example)}",
    "<![CDATA[<script/>]]>",
    "<!-- x -->",
    " ",
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .tuple(
        name,
        fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split("=")[0] }),
        fc.array(fc.oneof({ maxDepth: 4 }, text, tie("tree")), { maxLength: 4 }),
      )
      .map(([tag, attributes, inside]) => `<${tag} ${attributes.join(" ")}>${inside.join("")}</${tag}>`),
  }));
  const spaces = `xmlns:a="http://www.w3.org/2000/svg" xmlns:b="urn:b" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink"`;
  let passed = 0;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
      const one = read(svg(trees.join(""), spaces));
      if (!one.ok) return;
      passed++;
      const written = new TextDecoder().decode(one.bytes);
      const names: string[] = [];
      const failure = scanXml(written, {
        open: (element, attributes, _, prefix) => {
          names.push(prefix + element, ...attributes.keys());
          for (const [key, value] of attributes)
            if (!key.startsWith("xmlns")) expect(value).not.toMatch(/\/\/|javascript/);
        },
        close: () => {},
        text: (said) => expect(names.at(-1) === "style" && /@import|url\(\//.test(said)).toBe(false),
      });
      expect(failure).toBeNull();
      for (const given of names)
        expect(given).toMatch(
          /^(?:svg|g|rect|a|use|image|style|text|title|id|(?:xlink:)?href|fill|xmlns(?::xlink)?)$/,
        );
    }),
    { numRuns: runs(3_000) },
  );
  expect(passed).toBeGreaterThan(10);
});
