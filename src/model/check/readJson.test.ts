import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_LIMITS } from "../limits.ts";
import { runs } from "../runs.node.ts";
import { decodeText } from "./decodeText.ts";
import { readJsonText, scanJson } from "./json.ts";
import { readJson } from "./readJson.node.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const found = (bytes: Uint8Array) => {
  const answer = readJson(bytes);
  return answer.ok ? answer.value : answer.faults.map((fault) => fault.found).join("\n");
};
const NAME = '{"name": "Erdős 名 👩"}';
const VALUE = { name: "Erdős 名 👩" };

describe("readJson", () => {
  it("reads UTF-8, with and without byte order mark, and UTF-16 with one", () => {
    expect(found(utf8(NAME))).toEqual(VALUE);
    expect(found(utf8(`\uFEFF${NAME}`))).toEqual(VALUE);
    expect(found(utf16(`\uFEFF${NAME}`, true))).toEqual(VALUE);
    expect(found(utf16(`\uFEFF${NAME}`, false))).toEqual(VALUE);
  });

  it("refuses every other encoding by name", () => {
    expect(found(utf16(NAME, true))).toContain("UTF-16LE without byte order mark");
    expect(found(utf16(NAME, false))).toContain("UTF-16BE without byte order mark");
    expect(found(Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0))).toContain("UTF-32");
    expect(found(Uint8Array.of(...utf8('{\n"name": "Caf'), 0xe9, ...utf8('"}')))).toBe(
      "bytes that are not UTF-8, shown as “<U+FFFD>” in line 2, column 13",
    );
    expect(found(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x20, 0x00))).toContain("not UTF-16LE");
  });

  it("says when there is nothing in the file, or a web page", () => {
    expect(found(new Uint8Array(0))).toBe("the file is empty");
    expect(found(utf8("\uFEFF \n\t"))).toBe("the file is empty");
    expect(found(utf8("\n <!DOCTYPE html><title>404</title>"))).toBe("this is a web page, not a dataset");
    expect(found(utf8("<kml/>"))).toBe("“<” in line 1, column 1");
  });

  it("says of a surveyed text exactly what the scan of all its tokens says", () => {
    const token = fc.constantFrom(
      ...'{}[],:"\\/ \n',
      '"a"',
      '"b":',
      '"\\u0061":',
      '"\\\\"',
      "1",
      "null",
      '{"a":1,"a":2}',
    );
    const anyText = fc.oneof(
      fc.json(),
      fc.array(token, { maxLength: 10 }).map((tokens) => tokens.join("")),
      fc
        .tuple(fc.json(), fc.nat(), token)
        .map(([text, at, put]) => text.slice(0, at % text.length) + put + text.slice(at % text.length)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const faults = scanJson(utf8(text));
        const answer = readJsonText(text);
        expect(answer.ok).toBe(faults.total === 0);
        if (!answer.ok && text.trim() !== "") expect(answer.faults).toEqual(faults.listed);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it("refuses a file over the limit before it decodes it", () => {
    const bytes = new Proxy(new Uint8Array(1), {
      get: (target, key) => (key === "length" ? FILE_LIMITS.bytes + 1 : Reflect.get(target, key)),
    });
    expect(decodeText(bytes)).toMatchObject({ ok: false, faults: [{ found: "a file of 513 MB" }] });
  });
});
