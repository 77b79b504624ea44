import { expect, test } from "vitest";
import { loadFile } from "./loadFile.ts";

const warningsOf = async (lines: readonly string[]): Promise<readonly string[]> => {
  const outcome = await loadFile(new Blob([lines.join("\n")]), "log.csv", {}, () => {});
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  return outcome.warnings.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
};

test("a table says which actor is nearly another one, and which is several", async () => {
  expect(
    await warningsOf([
      "date,headline,actors",
      '2019-01-01,First,"Post Office, Alan Bates"',
      "2019-02-01,Second,Post Office",
      "2019-03-01,Third,Post Offce",
      "2019-03-02,Fourth,Alan Bates",
      "2019-03-03,Fifth,Post Office",
      '2019-03-04,Sixth,"Acme, Inc."',
    ]),
  ).toEqual([
    "row 2, “actors”: one actor “Post Office, Alan Bates”; several put apart by semicolons: Post Office; Alan Bates",
    "row 4, “actors”: the actor “Post Offce”, once; “Post Office”, if it is the same actor",
  ]);
});

test("codes and names in brackets are no slips", async () => {
  expect(
    await warningsOf([
      "date,headline,actors",
      "2019-01-01,First,Police (Iran)",
      "2019-01-02,Second,Police (Iran)",
      "2019-01-03,Third,Police (Iraq)",
      "2019-01-04,Fourth,Unit 11",
      "2019-01-05,Fifth,Unit 11; Unit 12",
    ]),
  ).toEqual([]);
});
