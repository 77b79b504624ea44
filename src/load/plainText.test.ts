import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../model/runs.node.ts";
import { plainText } from "./plainText.ts";

it.each([
  ["no markup at all", "no markup at all"],
  ["<p>One.</p><p>Two<br>lines.</p>", "One.\n\nTwo\nlines."],
  ['See <a href="https://a.example/x">the minutes</a>.', "See the minutes (https://a.example/x)."],
  ['<a href="javascript:alert(1)">click</a>', "click"],
  ["<script>alert('x')</script>after<style>p{}</style>", "after"],
  ["before<script>never closed", "before"],
  ["Caf&eacute; &amp; Erd&#337;s &#x1F469; &nbsp;&unknown;", "Café & Erdős 👩 &unknown;"],
  ["&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
  ["a < b and b > a", "a < b and b > a"],
  ["<!-- hidden -->seen<!-- open", "seen"],
  ["&#0;&#xD800;&#99999999;", "&#0;&#xD800;&#99999999;"],
])("%s", (html, text) => {
  expect(plainText(html)).toBe(text);
});

it("leaves no tag that a browser would know, and costs no more than the text is long", () => {
  const piece = fc.constantFrom(
    "<b>",
    "</b>",
    "<img src=x onerror=y>",
    "<!--",
    "-->",
    "text",
    "<",
    ">",
    '"',
    "<svg/onload=z>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(plainText(pieces.join(""))).not.toMatch(/<(?:b|img|svg)[\s>]/);
    }),
    { numRuns: runs(2_000) },
  );
  // A reader that searches the rest of the text at each piece would exceed the time limit of tests.
  for (const costly of ["<script>", "<!--", "<a href=", "&#", "<b"]) plainText(costly.repeat(200_000));
});
