import { expect, test } from "vitest";
import { pageFolder } from "../../model/pageFolder.ts";
import type { Ignored } from "../../state/address/address.ts";
import { withdrawnOf } from "./OpenedNotices.tsx";

const gone = { dataset: "affair", id: "gone", withdrawn: "2027-05-03", reason: "Wrong." };
const odd = { ...gone, id: "Gone / too" };
const part = (text: string, key: Ignored["key"] = "event"): Ignored => ({ key, text });

test("a link to a withdrawn event is known by its id, its folder, and with what a chat glued to it", () => {
  for (const text of ["gone", "gone).", "gone”"]) {
    const ignored = part(text);
    expect(withdrawnOf([gone, odd], "affair", [ignored]).get(ignored)).toBe(gone);
  }
  for (const text of ["Gone / too", pageFolder("Gone / too"), `${pageFolder("Gone / too")}.`]) {
    const ignored = part(text);
    expect(withdrawnOf([gone, odd], "affair", [ignored]).get(ignored)).toBe(odd);
  }
});

test("nothing else is: another event, another part of the link, another dataset", () => {
  expect(withdrawnOf([gone], "affair", [part("never"), part("gone", "actor"), part("gon")]).size).toBe(0);
  expect(withdrawnOf([gone], "other", [part("gone")]).size).toBe(0);
});
