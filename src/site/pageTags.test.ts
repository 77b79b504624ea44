import fc from "fast-check";
import { expect, test } from "vitest";
import { embedCode } from "./pageTags.ts";

const parts = {
  frame: "https://a.example/embed/#q=x",
  full: "https://a.example/#q=x",
  title: "A story",
  height: 400,
};

test("the code is one frame with a link inside, and a script only when asked for", () => {
  const plain = embedCode({ ...parts, script: null });
  expect(plain).toContain('src="https://a.example/embed/#q=x"');
  expect(plain).toContain('<a href="https://a.example/#q=x">A story</a>');
  expect(plain).not.toContain("<script");
  expect(embedCode({ ...parts, script: "https://a.example/embed.js" })).toContain(
    '<script async src="https://a.example/embed.js"></script>',
  );
});

test("no title can end the frame or start a tag", () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const code = embedCode({ ...parts, title: `"><script>${title}</iframe>`, script: null });
      expect(code.match(/<[a-z/]/g)).toEqual(["<i", "<a", "</", "</"]);
    }),
  );
});
