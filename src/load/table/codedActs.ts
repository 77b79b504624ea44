/**
 * Acts of machine-coded data by the CAMEO code book (Schrodt, "CAMEO: Conflict and Mediation Event Observations",
 * 2012), as ICEWS writes them. This file gives the family of an act, and the sentence that says it of two actors:
 *
 *     label     Arrest, detain, or charge with legal action
 *     family    Material conflict
 *     sentence  Police (Australia) arrested, detained, or charged Citizen (Australia)
 */
export type ActFamily = { readonly label: string; readonly hue: 1 | 2 | 3 | 4 };

/** CAMEO's four quad classes, from cooperation to conflict, with hues from cool to warm. */
export const ACT_FAMILIES = [
  { label: "Verbal cooperation", hue: 3 },
  { label: "Material cooperation", hue: 2 },
  { label: "Verbal conflict", hue: 1 },
  { label: "Material conflict", hue: 4 },
] as const satisfies readonly ActFamily[];

/** By quad class, the last of its root codes: the classes are 01 to 05, 06 to 08, 09 to 13, 14 to 20. */
const LAST_ROOTS = [5, 8, 13, 20] as const;

/** The family of an act, by its CAMEO label; undefined for any other text. */
export function familyOfAct(act: string): ActFamily | undefined {
  return familyOfRoot(wordingOf(act)?.root ?? 0);
}

/** The family of a CAMEO root code, 1 to 20; undefined for any other number. */
export const familyOfRoot = (root: number): ActFamily | undefined =>
  root >= 1 ? ACT_FAMILIES[LAST_ROOTS.findIndex((last) => root <= last)] : undefined;

/** The twenty classes of acts in GDELT and other data coded by CAMEO, in our own words, by root code from 1. */
export const CAMEO_ROOTS: readonly string[] = [
  "Makes a statement",
  "Appeals",
  "Says that it will cooperate",
  "Consults",
  "Cooperates diplomatically",
  "Cooperates materially",
  "Gives aid",
  "Yields",
  "Investigates",
  "Demands",
  "Disapproves",
  "Rejects",
  "Threatens",
  "Protests",
  "Shows force",
  "Reduces relations",
  "Coerces",
  "Assaults",
  "Fights",
  "Uses mass violence",
];

export const classOfAct = (act: string): string | undefined => CAMEO_ROOTS[(wordingOf(act)?.root ?? 0) - 1];

/** The act between two actors as a sentence in the past tense; undefined if no rule covers it. */
export function sentenceOfAct(from: string, act: string, to: string): string | undefined {
  const wording = wordingOf(act);
  if (wording === undefined) return undefined;
  const [before = "", after] = plain(act).replace(wording.label, wording.phrase).split("_");
  return after === undefined ? `${from} ${before} ${to}` : `${from} ${before}${to}${after}`;
}

/** The value of an act on Goldstein's scale, as ICEWS writes it; undefined for an act without one. */
export const goldsteinOf = (act: string): number | undefined => {
  const value = Number(wordingOf(act)?.scale);
  return Number.isNaN(value) ? undefined : value;
};

type Wording = {
  readonly root: number;
  readonly scale: string;
  readonly label: RegExp;
  readonly phrase: string;
};

/** Answers are kept, since a table has few different acts and asks for one in every row. */
const known = new Map<string, Wording | undefined>();
const MOST_KNOWN = 1_000;

function wordingOf(act: string): Wording | undefined {
  if (!known.has(act)) {
    if (known.size >= MOST_KNOWN) known.clear();
    const words = plain(act);
    known.set(
      act,
      WORDINGS.find(({ label }) => label.test(words)),
    );
  }
  return known.get(act);
}

/** The label without the remarks of the code book. */
function plain(act: string): string {
  return act
    .trim()
    .replace(/, not specified(?: below)?$|\s*\((?:such as|non-?\s?mediation|legally)[^)]*\)/g, "");
}

/**
 * Root code, value on Goldstein's scale, start of the label, and its past tense with the preposition that leads to the
 * target. `…` stands for the rest of the label, `_` for the target where it does not come last. In a statement, CAMEO's
 * target may be the audience or the subject, so "regarding" claims neither.
 */
const RULES = `
  1 0 make statement > made a statement regarding
  1 -0.4 make (pessimistic) comment > made a $1 comment regarding
  1 0.4 make optimistic comment > made an optimistic comment regarding
  1 3.4 make empathetic comment > made an empathetic comment regarding
  1 -0.1 decline comment > declined comment regarding
  1 0 consider policy option > considered a policy option regarding
  1 0 acknowledge or claim responsibility > acknowledged or claimed responsibility towards
  1 -5 deny responsibility > denied responsibility towards
  1 0 engage in symbolic act > engaged in a symbolic act towards
  1 3.4 express accord > expressed accord with
  2 3 make an appeal or request > made an appeal or request to
  2 4 appeal (to others to|to engage in or accept mediation)… > appealed $1… regarding
  2 3.4 appeal for (.*cooperation|.*aid|military protection or peacekeeping|intelligence) > appealed for $1 regarding
  2 -0.3 appeal … > appealed … regarding
  3 4 express intent to (meet or negotiate|cooperate) > expressed intent to $1 with
  3 5 express intent to mediate > expressed intent to mediate with
  3 5.2 express intent to cooperate … > expressed intent to cooperate … with
  3 6 express intent to provide military protection … > expressed intent to provide military protection … to
  3 5.2 express intent to provide … > expressed intent to provide … to
  3 4.5 express intent to engage in diplomatic cooperation > expressed intent to engage in diplomatic cooperation with
  3 5.2 express intent to engage in material cooperation > expressed intent to engage in material cooperation with
  3 5 express intent to settle dispute > expressed intent to settle a dispute with
  3 7 express intent to … > expressed intent to … regarding
  4 1 consult > consulted
  4 1 discuss by telephone > spoke by telephone with
  4 1.9 make a visit > made a visit to
  4 2.8 host a visit > hosted a visit by
  4 2.5 meet at a 'third' location > met at a third location with
  4 5 mediate > mediated with
  4 7 engage in negotiation > negotiated with
  5 3.5 engage in diplomatic cooperation > cooperated diplomatically with
  5 3.4 praise or endorse > praised or endorsed
  5 3.5 defend verbally > verbally defended
  5 3.8 rally support on behalf of > rallied support on behalf of
  5 6 grant diplomatic recognition > granted diplomatic recognition to
  5 7 apologize > apologized to
  5 7 forgive > forgave
  5 8 sign formal agreement > signed a formal agreement with
  6 6 engage in material cooperation > cooperated materially with
  6 6.4 cooperate economically > cooperated economically with
  6 7.4 cooperate militarily > cooperated militarily with
  6 7.4 engage in judicial cooperation > cooperated judicially with
  6 7 share intelligence or information > shared intelligence or information with
  7 8.3 provide military aid > provided military aid to
  7 8.5 provide military protection … > provided military protection … to
  7 7.4 provide (economic|humanitarian) aid > provided $1 aid to
  7 7 provide … > provided … to
  7 7 grant asylum > granted asylum to
  8 5 yield > yielded to
  8 7 ease economic … > eased economic … regarding
  8 9 ease military blockade > eased a military blockade of
  8 5 ease … > eased … regarding
  8 5 accede to … > acceded to … by
  8 7 return, release … > returned or released … to
  8 7 return, release > returned or released to
  8 9 allow … > allowed … regarding
  8 9 receive … > received … from
  8 9 de-escalate military engagement > de-escalated military engagement with
  8 9 declare truce, ceasefire > declared a truce or ceasefire with
  8 9 demobilize armed forces > demobilized armed forces regarding
  8 10 retreat or surrender militarily > retreated from or surrendered to
  9 -2 investigate … > investigated … regarding
  9 -2 investigate > investigated
  10 -5 demand that target yields > demanded a concession from
  10 -5 demand that target allows … > demanded that _ allow …
  10 -5 demand … > demanded … from
  10 -5 demand > made a demand to
  11 -2 disapprove > disapproved of
  11 -2 criticize or denounce > criticized or denounced
  11 -2 accuse of … > accused _ of …
  11 -2 accuse > accused
  11 -2 rally opposition against > rallied opposition against
  11 -2 complain officially > complained officially about
  11 -2 bring lawsuit against > brought a lawsuit against
  11 -2 find guilty or liable > found guilty or liable
  12 -5 reject (plan|proposal|mediation)… > rejected $1… regarding
  12 -4 reject … > rejected … regarding
  12 -4 reject > rejected
  12 -4 refuse to … > refused to … regarding
  12 -5 defy norms, law > defied norms or law regarding
  12 -5 veto > vetoed
  13 -7 threaten with (repression|violent repression|military …) > threatened _ with $1
  13 -5.8 threaten with … > threatened _ with …
  13 -5.8 threaten to … > threatened _, saying it might …
  13 -5.8 threaten non-force > threatened _ without force
  13 -5.8 threaten … > threatened _ with …
  13 -4.4 threaten > threatened
  13 -7 give ultimatum > gave an ultimatum to
  14 -6.5 engage in political dissent… > engaged in political dissent… against
  14 -7.5 engage in violent protest… > engaged in violent protest… against
  14 -6.5 demonstrate or rally > demonstrated or rallied against
  14 -6.5 demonstrate for … > demonstrated for … against
  14 -6.5 conduct (hunger strike|strike or boycott)… > conducted a $1… against
  14 -7.5 obstruct passage, block > obstructed or blocked
  14 -7.5 obstruct passage … > obstructed passage … from
  14 -7.5 protest violently, riot > protested violently or rioted against
  15 -7.2 demonstrate military or police power > demonstrated military or police power towards
  15 -7.2 increase … > increased … towards
  15 -7.2 mobilize or increase … > mobilized or increased … towards
  16 -4 reduce relations > reduced relations with
  16 -4 reduce or break diplomatic relations > reduced or broke diplomatic relations with
  16 -5.6 reduce or stop … > reduced or stopped … to
  16 -8 impose embargo, boycott, or sanctions > imposed an embargo, boycott, or sanctions on
  16 -6.5 halt … > halted … with
  16 -7 expel or withdraw … > expelled or withdrew … regarding
  16 -7 expel or withdraw > expelled or withdrew from
  17 -7 coerce > coerced
  17 -9.2 seize or damage property > seized or damaged property of
  17 -9.2 (confiscate) property > confiscated property of
  17 -9.2 destroy property > destroyed property of
  19 -9.5 impose blockade, restrict movement > imposed a blockade or restricted movement of
  17 -5 impose … > imposed … on
  17 -5 ban political parties or politicians > banned political parties or politicians of
  17 -5 arrest, detain, or charge with legal action > arrested, detained, or charged
  17 -5 expel or deport individuals > expelled or deported individuals of
  17 -9 use tactics of violent repression > used violent repression against
  17 ? attack cybernetically > attacked cybernetically
  18 -9 use unconventional violence > used unconventional violence against
  18 -9 abduct, hijack, or take hostage > abducted, hijacked, or took _ hostage
  18 -9.5 physically assault > physically assaulted
  18 -9 sexually assault > sexually assaulted
  18 -9 torture > tortured
  18 -10 kill by physical assault > killed by physical assault
  18 -10 conduct suicide, car, or other non-military bombing > carried out a non-military bombing against
  18 -10 carry out … bombing > carried out a … bombing against
  18 -8 use as human shield > used _ as a human shield
  18 -8 attempt to assassinate > attempted to assassinate
  18 -10 assassinate > assassinated
  19 -10 use conventional military force > used conventional military force against
  19 -9.5 occupy territory > occupied territory of
  19 -10 fight with … > fought with … against
  19 -10 employ … > employed … against
  19 -9.5 violate ceasefire > violated a ceasefire with
  20 -10 use … > used … against
  20 -9.5 engage in mass expulsion > engaged in mass expulsion of
  20 -10 engage in (mass|ethnic) … > engaged in $1 … against
  20 -10 detonate nuclear weapons > detonated nuclear weapons against
`;

const WORDINGS: readonly Wording[] = RULES.trim()
  .split("\n")
  .map((line) => {
    const [, root = "", scale = "", label = "", phrase = ""] =
      /^(\d+) (\S+) (.+) > (.+)$/.exec(line.trim()) ?? [];
    const groups = label.match(/\(/g)?.length ?? 0;
    return {
      root: Number(root),
      scale,
      label: new RegExp(`^${label.replaceAll(" …", " (.+)").replaceAll("…", "(.*)")}$`, "i"),
      phrase: phrase.replaceAll("…", `$${groups + 1}`),
    };
  });
