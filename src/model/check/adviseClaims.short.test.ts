import { expect, test } from "vitest";
import { ClaimAdvice } from "./adviseClaims.ts";
import { type Fault, FaultList } from "./fault.ts";

type Told = { readonly headline: string; readonly short?: string };

/** The advice on a headline and its short form. */
function adviceOn(
  told: Told,
  language = "en",
  status: "alleged" | "confirmed" = "alleged",
): readonly Fault[] {
  const list = new FaultList("advice");
  const story = { title: "A story", language, kinds: [], sources: [], actors: [] };
  new ClaimAdvice(story).ofEvent({ id: "e", date: "2020", kind: "k", status, ...told }, 0, list);
  return list.listed.filter(({ path }) => /\/(?:headline|short)$/.test(path));
}

const advised = (...of: Parameters<typeof adviceOn>) =>
  adviceOn(...of).map(({ path, found }) => `${path} ${found}`);

const turning =
  "Ann Example stole two million from the pension fund, her rival says; a court found that she did not";

test("a headline that turns when it is cut is named, with the word that would be lost and the remedy", () => {
  expect(adviceOn({ headline: turning })).toMatchObject([
    {
      path: "/events/0/headline",
      found: expect.stringMatching(/Ann Example stole.*“says”$/),
      expected: expect.stringMatching(/at most 36 characters in “short”/),
      severity: "advice",
    },
  ]);
  expect(advised({ headline: turning, short: "Rival accuses Ann; court clears her" })).toEqual([]);
});

test.each<{ readonly says: string; readonly headline: string; readonly lost: string | null }>([
  {
    says: "a negation behind who says it",
    headline: "The minister tells the whole house that he knew nothing of it",
    lost: "nothing",
  },
  {
    says: "an acquittal",
    headline: "Ann Example robbed the pension fund, but is acquitted later on",
    lost: "acquitted",
  },
  {
    says: "a short form of not",
    headline: "Ann Example robbed the pension fund of all, which she didn’t",
    lost: "didn’t",
  },
  {
    says: "nothing where who says it stands first",
    headline: "Rival says that Ann Example robbed the pension fund, according to him",
    lost: null,
  },
  {
    says: "nothing where an agency stands first",
    headline: "Reuters: senior officials of twenty countries were among those told",
    lost: null,
  },
  {
    says: "nothing of a word within another",
    headline: "The board knows of the notary and of the essay of the northern port",
    lost: null,
  },
  {
    says: "nothing of a headline that a label holds",
    headline: "Board did not vote, its chair says",
    lost: null,
  },
  {
    says: "nothing of a plain headline",
    headline: "The council of the town closes the bridge for lorries of all kinds",
    lost: null,
  },
])("authors are told of $says", ({ headline, lost }) => {
  expect(advised({ headline })).toEqual(
    lost === null ? [] : [expect.stringMatching(new RegExp(`^/events/0/headline .*“${lost}”$`))],
  );
});

test.each([
  ["hi", "मंत्री के सचिव और उनके साथियों ने पेंशन कोष से पैसा लिया, विरोधी ने कहा", "कहा"],
  ["hi", "मंत्री के सचिव और उनके साथियों ने पेंशन कोष से कोई पैसा नहीं लिया", "नहीं"],
  ["ar", "سرقت الوزيرة مليونين من صندوق التقاعد في المدينة، بحسب خصمها في البرلمان", "بحسب"],
  ["ar", "سرقت الوزيرة مليونين من صندوق التقاعد في المدينة، وقال القاضي إنها بريئة", "وقال"],
  ["de", "Die Ministerin nahm zwei Millionen aus der Rentenkasse, sagt ihr Gegner", "sagt"],
  ["fr", "La ministre a pris deux millions de la caisse, selon son adversaire", "selon"],
  ["es-MX", "La ministra tomó dos millones de la caja de pensiones, según su rival", "según"],
])("so are those who write in %s: %s", (language, headline, lost) => {
  expect(advised({ headline }, language)).toEqual([expect.stringContaining(`“${lost}”`)]);
});

test("a language without a list gets no advice", () => {
  expect(advised({ headline: turning }, "sw")).toEqual([]);
});

test("a short text that no longer says whose word it is is named, where that is all that an event rests on", () => {
  const headline = "Banerjee says the government uses NSO Group to watch people";
  expect(advised({ headline, short: "Government uses NSO" })).toEqual([
    expect.stringMatching(/^\/events\/0\/short “Government uses NSO”/),
  ]);
  expect(advised({ headline, short: "Banerjee: government uses NSO" })).toEqual([]);
  expect(advised({ headline, short: "Banerjee accuses government" })).toEqual([]);
  expect(advised({ headline, short: "Government uses NSO" }, "en", "confirmed")).toEqual([]);
});
