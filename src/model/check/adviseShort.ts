import type { EventRecord } from "../dataset.ts";
import { TEXT_LIMITS } from "../limits.ts";
import { type FaultList, showText } from "./fault.ts";

/**
 * Advice about headlines that turn when they are cut: a label that ends before "her rival says" or "a court found that she
 * did not" says what the headline does not say. The remedy is `short`.
 */
export function adviseShort(
  { headline, short, status }: EventRecord,
  path: string,
  words: TurningWords,
  advice: FaultList,
): void {
  if (short === undefined) {
    const lost = wordLostInLabel(headline, words);
    if (lost === undefined) return;
    const found = `the headline ${showText(headline)}, which a label may cut before ${showText(lost)}`;
    const expected = `a text of at most ${TEXT_LIMITS.short} characters in “short”, for where there is little room`;
    advice.add(`${path}/headline`, found, expected);
  } else if (status !== "confirmed" && status !== "unstated" && saysWho(headline, words)) {
    if (saysWho(short, words)) return;
    const found = `${showText(short)}, which no longer says whose word it is`;
    advice.add(`${path}/short`, found, "who says so, as in the headline");
  }
}

/** The words of one language by which a sentence is somebody's word, or says that something is not so. */
export type TurningWords = { readonly attribution: RegExp; readonly negation: RegExp };

/** Whether a text says that it is somebody's word: by such a word, or as `Reuters: …`. */
export const saysWho = (text: string, { attribution }: TurningWords): boolean =>
  attribution.test(text) || /\p{L}: /u.test(text);

/** The first word behind what a label has room for without which the headline means something else. */
function wordLostInLabel(headline: string, words: TurningWords): string | undefined {
  if (headline.length <= TEXT_LIMITS.short) return undefined;
  // A label is cut between words.
  const end = Math.max(0, headline.lastIndexOf(" ", TEXT_LIMITS.short));
  const [kept, lost] = [headline.slice(0, end), headline.slice(end)];
  const [negation] = words.negation.exec(lost) ?? [];
  const [attribution] = saysWho(kept, words) ? [] : (words.attribution.exec(lost) ?? []);
  return attribution ?? negation;
}

/** Whole words: `\b` knows Latin letters only. */
const anyOf = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join("|")})(?![\\p{L}\\p{M}])`, "iu");

/** By the first part of the language tag. A language that is not here gets no advice. */
const WORDS: Readonly<Record<string, TurningWords>> = {
  en: {
    attribution: anyOf(
      "sa(?:ys?|id)|claim(?:s|ed)?|according to|alleg(?:es?|ed|edly)|accus(?:es?|ed)|charge[sd]",
      "report(?:s|ed|edly)|t(?:ells?|old)|insist(?:s|ed)?|argue[sd]?|assert(?:s|ed)?",
      "contend(?:s|ed)?|sw(?:ears?|ore)|testif(?:y|ies|ied)|suggest(?:s|ed)?|suspect(?:s|ed)?",
      "believe[sd]?",
    ),
    negation: anyOf(
      "no[rt]?|never|none|nobody|nothing|neither|cannot|\\p{L}+n['’]t|without|den(?:y|ies|ied)",
      "refuse[sd]?|reject(?:s|ed)?|dispute[sd]?|acquit(?:s|ted)?|clear(?:s|ed)|dismiss(?:es|ed)?",
      "overturn(?:s|ed)?|false(?:ly)?",
    ),
  },
  hi: {
    attribution: anyOf("कह(?:ा|ी|े|ते|ता|ती|ना)|बता(?:या|ई|ते|ता|ती)|दाव[ाे]|आरोप|कथित|(?:के )?(?:अनुसार|मुताबिक़?)"),
    negation: anyOf("नहीं|ना?|मत|बिना|कभी नहीं|इ(?:न|ं)कार|ख़?ारिज|बरी"),
  },
  ar: {
    attribution: anyOf(
      "[وف]?(?:قال|قالت|قالوا|يقول|تقول|يقولون)|[وف]?(?:زعم|زعمت|يزعم|تزعم|ادعى|ادعت|يدعي|تدعي)",
      "[وف]?(?:اتهم|اتهمت|يتهم|تتهم)|ب?حسب|وفق(?:ا|ًا|اً)?|(?:ال)?مزعومة?",
    ),
    negation: anyOf(
      "[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا)|غير|(?:ب|من )?دون|بلا",
      "[وف]?(?:نفى|نفت|ينفي|تنفي|أنكر|أنكرت|ينكر|تنكر)|[وف]?(?:رفض|رفضت|يرفض|ترفض)",
      "[وف]?(?:برأ|برأت|تبرئ|تبرئة|براءة)",
    ),
  },
  de: {
    attribution: anyOf("sagt(?:e|en)?|sagen|behaupte(?:t|te|n|ten)|laut|zufolge|angeblich|soll(?:en)?"),
    negation: anyOf(
      "nicht|kein(?:e[mnrs]?)?|nie(?:mals|mand)?|ohne|weder|bestreite[nt]|dementier(?:t|en)",
      "leugne[nt]|freigesprochen",
    ),
  },
  fr: {
    attribution: anyOf(
      "di(?:t|sent)|selon|affirme(?:nt)?|prétend(?:ent)?|d['’]après|accuse(?:nt)?|assure(?:nt)?",
      "aurai(?:t|ent)",
    ),
    negation: anyOf(
      "pas|ne|non|jamais|aucune?|sans|ni|nie(?:nt)?|dément(?:ent)?|rejette(?:nt)?|acquittée?s?",
    ),
  },
  es: {
    attribution: anyOf("dicen?|dijo|según|afirman?|aseguran?|alegan?|acusan?|presunt[oa]s?"),
    negation: anyOf(
      "no|nunca|jamás|ning(?:ún|un[oa])|sin|ni|nadie|niegan?|negó|rechazan?|desmienten?",
      "absuelt[oa]s?",
    ),
  },
};

/** The words of the language of a dataset, which is English where it says none. */
export const turningWords = (language = "en"): TurningWords | undefined =>
  WORDS[language.toLowerCase().split("-")[0] ?? ""];
