import { expect, it } from "vitest";
import { sentencesWithin } from "./sentences.ts";

it("takes whole sentences while they have room, and one in any case", () => {
  const answer = "Not answered. It denied the allegations. It never said whether it had bought or used it.";
  expect(sentencesWithin(answer, "en", 60)).toBe("Not answered. It denied the allegations.");
  expect(sentencesWithin(answer, "en", 30)).toBe("Not answered.");
  expect(sentencesWithin(answer, "en", 5)).toBe("Not answered.");
  expect(sentencesWithin(answer, "en", 200)).toBe(answer);
});
