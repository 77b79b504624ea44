import fc from "fast-check";

const SURROGATES = { first: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/* Test support. fast-check's own generators build a table of a million characters, which takes a second. */

/** Any character that UTF-8 can write, for `fc.string({ unit: anyCharacter })`. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(LAST - SURROGATES.count)
  .map((code) => String.fromCodePoint(code < SURROGATES.first ? code : code + SURROGATES.count));

/** Addresses like those of `fc.webUrl()`, with characters that programs escape in different ways. */
export const arbitraryWebAddress: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("http", "https"),
    fc.domain(),
    fc.array(fc.constantFrom("a", "data", "story.json", "x~y", "a+b;c", "@:", "(a)", "%C3%A9", "a%2Fb", ""), {
      maxLength: 4,
    }),
    fc.constantFrom("", "?a=b&c", "#part"),
  )
  .map(([scheme, domain, path, end]) => `${scheme}://${domain}/${path.join("/")}${end}`);
