import { expect, test } from "vitest";
import type { Remedy } from "../../model/check/fault.ts";
import type { SetAside } from "../../model/setAside.ts";
import { corrected, mendedEach, mendedOnce, placesOf, sameRemedies } from "./mendCells.ts";

const faulty = (row: number, text: string, remedies: readonly Remedy[], isFollowing = false): SetAside => ({
  ...{ row, column: "actors", value: text, reason: `a reason ${remedies.length}` },
  cell: {
    ...{ sheet: "Events", text, remedies, isFollowing, neighbours: "" },
    place: { sheet: "Events", row, column: 4 },
  },
});
const misspelt = { from: "Volkswagn", to: "Volkswagen" };

test("a remedy mends the whole of a cell or its entry, with the blanks and roles around it", () => {
  expect(mendedOnce(" Volkswagn ", misspelt)).toBe("Volkswagen");
  expect(mendedOnce("EPA > agent;  Volkswagn > target; Volkswagn Group", misspelt)).toBe(
    "EPA > agent;  Volkswagen > target; Volkswagn Group",
  );
  expect(mendedOnce("Post Office, Bates", { from: "Post Office, Bates", to: "Post Office; Bates" })).toBe(
    "Post Office; Bates",
  );
  expect(mendedOnce("a; $1", { from: "$1", to: "$&" })).toBe("a; $&");
});

test("two faults of one cell stand together, and each is mended where there is no choice", () => {
  const places = placesOf([
    faulty(2, "Volkswagn; EPS", [misspelt]),
    faulty(2, "Volkswagn; EPS", [{ from: "EPS", to: "EPA" }]),
    faulty(3, "Volkswagn", [misspelt]),
    faulty(4, "2/3/2015", [
      { from: "2/3/2015", to: "2015-03-02" },
      { from: "2/3/2015", to: "2015-02-03" },
    ]),
    faulty(5, "lost", [], true),
  ]);
  expect(places.map(({ row, faults }) => [row, faults.length])).toEqual([
    [2, 2],
    [3, 1],
    [4, 1],
  ]);
  expect(sameRemedies(places, misspelt).map(({ row }) => row)).toEqual([2, 3]);
  expect([...mendedEach(places, new Map()).values()]).toEqual(["Volkswagen; EPA", "Volkswagen"]);
});

test("a cell that is corrected again says the later text", () => {
  const place = { sheet: "Events", row: 2, column: 4 };
  const first = { ...place, text: "first" };
  const other = { ...place, row: 3, text: "other" };
  expect(corrected([first, other], [{ ...place, text: "later" }])).toEqual([
    other,
    { ...place, text: "later" },
  ]);
});
