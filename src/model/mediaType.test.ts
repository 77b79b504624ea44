import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "./arbitraryTexts.node.ts";
import { isMediaFile, plainMediaName, sameFileKey } from "./mediaType.ts";

test("a file of a story lies in its own folder, and has a name that every system can keep", () => {
  for (const good of [
    ...["a.png", "pictures/The bridge, 1999.JPG", "documents/é/क.pdf", "a.b.webp", "console.png", "com.png"],
    // Joiners of Devanagari and Persian.
    ...["क्\u200Dष.png", "می\u200Cخواهم.jpg"],
  ])
    expect(isMediaFile(good), good).toBe(true);
  for (const bad of [
    ...["https://paper.example/a.png", "//paper.example/a.png", "/a.png", "../a.png", "a/../b.png"],
    ...[
      "data:image/png;base64,AA",
      "a\\b.png",
      ".a.png",
      "a/.b.png",
      "a.png?x",
      "a.html",
      "a.png ",
      "",
      "png",
    ],
    // Characters and names that Windows forbids.
    ...[
      "CON.png",
      "con.tar.png",
      "aux/a.png",
      "pictures/nul.jpg",
      "COM1.pdf",
      "lpt9.svg",
      "com¹.png",
      "conin$.png",
    ],
    ...["a /b.png", "a./b.png", " a.png", "a<b.png", 'a"b.png', "a|b.png", "a*b.png"],
    // Marks that reverse a name, and marks that are invisible.
    ...["a\u202Egpj.png", "a\u200F.png", "a\u061C.png", "a\u2066b.png", "a\u200B.png", "a\uFEFF.png"],
    ...["a\u0007.png", "a\u2028.png", "a\uD800.png"],
    `${"a".repeat(300)}.png`,
  ])
    expect(isMediaFile(bad), bad).toBe(false);
});

test("any name of a picture becomes one", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 150 }),
      fc.constantFrom("png", "PDF", "jpeg"),
      (stem, ending) => {
        expect(isMediaFile(plainMediaName(`${stem}.${ending}`))).toBe(true);
      },
    ),
  );
  expect(plainMediaName("nul.png")).toBe("file-nul.png");
});

test("names that differ in case or in how an accent is written are one file", () => {
  const [one, ...others] = ["Straße É.png", "straße é.png", "STRASSE e\u0301.png", "strasse É.PNG"].map(
    sameFileKey,
  );
  expect(new Set([one, ...others]).size).toBe(1);
  expect(sameFileKey("a.png")).not.toBe(sameFileKey("b.png"));
});
