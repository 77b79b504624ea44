/**
 * Acts of machine-coded data from two code books. CAMEO (Schrodt, "CAMEO: Conflict and Mediation Event Observations",
 * 2012) has labels, as ICEWS writes them, and codes. PLOVER, its successor, has 16 types. This file gives the family of
 * an act, and a sentence about it with two actors:
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

/** The last root code of each quad class. The classes are 01 to 05, 06 to 08, 09 to 13, and 14 to 20. */
const LAST_ROOTS = [5, 8, 13, 20] as const;

/** The family of an act in a code book. Undefined for any other text. */
export const familyOfAct = (act: string): ActFamily | undefined => wordingOf(act)?.family;

/** The family of a CAMEO root code, 1 to 20. Undefined for any other number. */
export const familyOfRoot = (root: number): ActFamily | undefined =>
  root >= 1 ? ACT_FAMILIES[LAST_ROOTS.findIndex((last) => root <= last)] : undefined;

/** Our words for the twenty root codes of CAMEO, in their order. GDELT, for example, uses these codes. */
const CAMEO_ROOTS: readonly string[] = [
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

/** Whether only PLOVER has this act. Its column then has no classes and no scale of CAMEO. */
export const isPlover = (act: string): boolean => wordingOf(act)?.root === 0;

/** Whether a cell is a CAMEO code, either of a class such as 19, or of an act such as 190 or 1823. */
export const isActCode = (cell: string): boolean => actOfCode(cell) !== undefined;

/** The label of a CAMEO code, as ICEWS writes it, or its class and the code: "Coerces (1799)". Undefined if unknown. */
export const actOfCode = (code: string): string | undefined =>
  ruleOf(code.length === 2 ? `${code}0` : code)?.name ?? classAndCode(code);

function classAndCode(code: string): string | undefined {
  const root = /^\d{2,4}$/.test(code) ? CAMEO_ROOTS[Number(code.slice(0, 2)) - 1] : undefined;
  return root && `${root} (${code})`;
}

/** The code in a text that `classAndCode` made, such as "Coerces (1799)". Undefined for any other text. */
function codeOf(act: string): string | undefined {
  const [, code = ""] = /\((\d+)\)$/.exec(act) ?? [];
  return code !== "" && classAndCode(code) === act ? code : undefined;
}

/**
 * A sentence in the past tense about an act between two actors. Undefined if no rule covers the act. If an actor is
 * unknown, the act is only named, because a sentence could be read as if the other actor were meant ("Police
 * arrested").
 */
export function sentenceOfAct(from: string, act: string, to: string): string | undefined {
  const wording = wordingOf(act);
  if (wording === undefined) return undefined;
  if (from === "" || to === "") {
    const name = act.replace(/ \(\d+\)$/, "");
    return (from && `${from}: `) + name + (to && ` → ${to}`);
  }
  const [before = "", after] = plain(act).replace(wording.label, wording.phrase).split("_");
  return after === undefined ? `${from} ${before} ${to}` : `${from} ${before}${to}${after}`;
}

export const goldsteinOf = (act: string): number | undefined => {
  const value = Number(wordingOf(act)?.scale);
  return Number.isNaN(value) ? undefined : value;
};

type Wording = {
  /** The CAMEO code, whose first two digits are the class. For PLOVER, P and the number of the family. */
  readonly code: string;
  readonly name: string;
  readonly root: number;
  readonly family: ActFamily | undefined;
  readonly scale: string;
  readonly label: RegExp;
  readonly phrase: string;
};

/** The wordings that were looked up, because a table repeats a few acts in many rows. */
const known = new Map<string, Wording | undefined>();
const MOST_KNOWN = 1_000;

function wordingOf(act: string): Wording | undefined {
  if (!known.has(act)) {
    if (known.size >= MOST_KNOWN) known.clear();
    const words = plain(act);
    const code = codeOf(act);
    known.set(
      act,
      code === undefined ? WORDINGS.find(({ label }) => label.test(words)) : wordingOfCode(code),
    );
  }
  return known.get(act);
}

/**
 * The rule with exactly this code. Codes of two digits are not looked up: they mark rules for several acts, whose
 * wording needs the text of a label.
 */
const ruleOf = (code: string): Wording | undefined =>
  /^\d{3}/.test(code) ? WORDINGS.find((one) => one.code === code) : undefined;

/** The wording of a code without a rule, from the next wider act: 1799 takes the rule 170, “coerce” in general. */
function wordingOfCode(code: string): Wording | undefined {
  const wider = ruleOf(code) ?? ruleOf(code.slice(0, 3)) ?? ruleOf(`${code.slice(0, 2)}0`);
  return wider && { ...wider, label: /^.*$/, scale: "?" };
}

function plain(act: string): string {
  return act
    .trim()
    .replace(/, not specified(?: below)?$|\s*\((?:such as|non-?\s?mediation|legally)[^)]*\)/g, "");
}

/**
 * Each rule has a code, a value on Goldstein's scale, a label, and the past tense of the label with the preposition
 * before the target. `…` stands for any words, which both texts share. `_` is the target if it is not last. A label of
 * several acts has the code of their class. In a statement, CAMEO's target may be the audience or the subject, so
 * "regarding" claims neither. The last rules are PLOVER types without a CAMEO label. Their sentences say no more than
 * the type. An "assault", for example, is force against somebody. It need not be a crime.
 */
const RULES = `
  010 0 make statement > made a statement regarding
  012 -0.4 make pessimistic comment > made a pessimistic comment regarding
  013 0.4 make optimistic comment > made an optimistic comment regarding
  018 3.4 make empathetic comment > made an empathetic comment regarding
  011 -0.1 decline comment > declined comment regarding
  014 0 consider policy option > considered a policy option regarding
  015 0 acknowledge or claim responsibility > acknowledged or claimed responsibility towards
  016 -5 deny responsibility > denied responsibility towards
  017 0 engage in symbolic act > engaged in a symbolic act towards
  019 3.4 express accord > expressed accord with
  020 3 make an appeal or request > made an appeal or request to
  02 4 appeal (to others to|to engage in or accept mediation)… > appealed $1… regarding
  02 3.4 appeal for (.*cooperation|.*aid|military protection or peacekeeping|intelligence) > appealed for $1 regarding
  02 -0.3 appeal … > appealed … regarding
  036 4 express intent to meet or negotiate > expressed intent to meet or negotiate with
  030 4 express intent to cooperate > expressed intent to cooperate with
  039 5 express intent to mediate > expressed intent to mediate with
  03 5.2 express intent to cooperate … > expressed intent to cooperate … with
  03 6 express intent to provide military protection … > expressed intent to provide military protection … to
  03 5.2 express intent to provide … > expressed intent to provide … to
  032 4.5 express intent to engage in diplomatic cooperation > expressed intent to engage in diplomatic cooperation with
  031 5.2 express intent to engage in material cooperation > expressed intent to engage in material cooperation with
  038 5 express intent to settle dispute > expressed intent to settle a dispute with
  03 7 express intent to … > expressed intent to … regarding
  040 1 consult > consulted
  041 1 discuss by telephone > spoke by telephone with
  042 1.9 make a visit > made a visit to
  043 2.8 host a visit > hosted a visit by
  044 2.5 meet at a 'third' location > met at a third location with
  045 5 mediate > mediated with
  046 7 engage in negotiation > negotiated with
  050 3.5 engage in diplomatic cooperation > cooperated diplomatically with
  051 3.4 praise or endorse > praised or endorsed
  052 3.5 defend verbally > verbally defended
  053 3.8 rally support on behalf of > rallied support on behalf of
  054 6 grant diplomatic recognition > granted diplomatic recognition to
  055 7 apologize > apologized to
  056 7 forgive > forgave
  057 8 sign formal agreement > signed a formal agreement with
  060 6 engage in material cooperation > cooperated materially with
  061 6.4 cooperate economically > cooperated economically with
  062 7.4 cooperate militarily > cooperated militarily with
  063 7.4 engage in judicial cooperation > cooperated judicially with
  064 7 share intelligence or information > shared intelligence or information with
  072 8.3 provide military aid > provided military aid to
  074 8.5 provide military protection or peacekeeping > provided military protection or peacekeeping to
  071 7.4 provide economic aid > provided economic aid to
  073 7.4 provide humanitarian aid > provided humanitarian aid to
  070 7 provide aid > provided aid to
  07 7 provide … > provided … to
  075 7 grant asylum > granted asylum to
  080 5 yield > yielded to
  08 7 ease economic … > eased economic … regarding
  0872 9 ease military blockade > eased a military blockade of
  08 5 ease … > eased … regarding
  08 5 accede to … > acceded to … by
  08 7 return, release … > returned or released … to
  084 7 return, release > returned or released persons or property to
  08 9 allow … > allowed … regarding
  08 9 receive … > received … from
  087 9 de-escalate military engagement > de-escalated military engagement with
  0871 9 declare truce, ceasefire > declared a truce or ceasefire with
  0873 9 demobilize armed forces > demobilized armed forces regarding
  0874 10 retreat or surrender militarily > retreated from or surrendered to
  09 -2 investigate … > investigated … regarding
  090 -2 investigate > investigated
  105 -5 demand that target yields > demanded a concession from
  10 -5 demand that target allows … > demanded that _ allow …
  10 -5 demand … > demanded … from
  100 -5 demand > made a demand to
  110 -2 disapprove > disapproved of
  111 -2 criticize or denounce > criticized or denounced
  11 -2 accuse of … > accused _ of …
  112 -2 accuse > accused
  113 -2 rally opposition against > rallied opposition against
  114 -2 complain officially > complained officially about
  115 -2 bring lawsuit against > brought a lawsuit against
  116 -2 find guilty or liable > found guilty or liable
  12 -5 reject (plan|proposal|mediation)… > rejected $1… regarding
  12 -4 reject … > rejected … regarding
  120 -4 reject > rejected
  12 -4 refuse to … > refused to … regarding
  128 -5 defy norms, law > defied norms or law regarding
  129 -5 veto > vetoed
  13 -7 threaten with (repression|violent repression|military …) > threatened _ with $1
  13 -5.8 threaten with … > threatened _ with …
  13 -5.8 threaten to … > threatened _, saying it might …
  131 -5.8 threaten non-force > threatened _ without force
  13 -5.8 threaten … > threatened _ with …
  130 -4.4 threaten > threatened
  139 -7 give ultimatum > gave an ultimatum to
  140 -6.5 engage in political dissent > engaged in political dissent against
  14 -6.5 engage in political dissent… > engaged in political dissent… against
  14 -7.5 engage in violent protest… > engaged in violent protest… against
  141 -6.5 demonstrate or rally > demonstrated or rallied against
  14 -6.5 demonstrate for … > demonstrated for … against
  14 -6.5 conduct (hunger strike|strike or boycott)… > conducted a $1… against
  144 -7.5 obstruct passage, block > obstructed or blocked
  14 -7.5 obstruct passage … > obstructed passage … from
  145 -7.5 protest violently, riot > protested violently or rioted against
  150 -7.2 demonstrate military or police power > demonstrated military or police power towards
  15 -7.2 increase … > increased … towards
  15 -7.2 mobilize or increase … > mobilized or increased … towards
  160 -4 reduce relations > reduced relations with
  161 -4 reduce or break diplomatic relations > reduced or broke diplomatic relations with
  16 -5.6 reduce or stop … > reduced or stopped … to
  163 -8 impose embargo, boycott, or sanctions > imposed an embargo, boycott, or sanctions on
  16 -6.5 halt … > halted … with
  16 -7 expel or withdraw … > expelled or withdrew … regarding
  166 -7 expel or withdraw > expelled or withdrew from
  170 -7 coerce > coerced
  171 -9.2 seize or damage property > seized or damaged property of
  1711 -9.2 confiscate property > confiscated property of
  1712 -9.2 destroy property > destroyed property of
  191 -9.5 impose blockade, restrict movement > imposed a blockade or restricted movement of
  17 -5 impose … > imposed … on
  1722 -5 ban political parties or politicians > banned political parties or politicians of
  173 -5 arrest, detain, or charge with legal action > arrested, detained, or charged
  174 -5 expel or deport individuals > expelled or deported individuals of
  175 -9 use tactics of violent repression > used violent repression against
  176 ? attack cybernetically > attacked cybernetically
  180 -9 use unconventional violence > used unconventional violence against
  181 -9 abduct, hijack, or take hostage > abducted, hijacked, or took _ hostage
  182 -9.5 physically assault > physically assaulted
  1821 -9 sexually assault > sexually assaulted
  1822 -9 torture > tortured
  1823 -10 kill by physical assault > killed by physical assault
  183 -10 conduct suicide, car, or other non-military bombing > carried out a non-military bombing against
  18 -10 carry out … bombing > carried out a … bombing against
  184 -8 use as human shield > used _ as a human shield
  185 -8 attempt to assassinate > attempted to assassinate
  186 -10 assassinate > assassinated
  190 -10 use conventional military force > used conventional military force against
  192 -9.5 occupy territory > occupied territory of
  19 -10 fight with … > fought with … against
  19 -10 employ … > employed … against
  196 -9.5 violate ceasefire > violated a ceasefire with
  200 -10 use unconventional mass violence > used unconventional mass violence against
  20 -10 use … > used … against
  201 -9.5 engage in mass expulsion > engaged in mass expulsion of
  20 -10 engage in (mass|ethnic) … > engaged in $1 … against
  2042 -10 detonate nuclear weapons > detonated nuclear weapons against
  P1 ? agree > agreed with
  P1 ? support > supported
  P1 ? concede > conceded to
  P2 ? cooperate > cooperated with
  P2 ? aid > gave aid to
  P2 ? retreat > retreated from or yielded to
  P3 ? request > made a request to
  P4 ? protest > protested against
  P4 ? sanction > sanctioned or reduced relations with
  P4 ? mobilize > mobilized forces regarding
  P4 ? assault > used force against
`;

const WORDINGS: readonly Wording[] = RULES.trim()
  .split("\n")
  .map((line) => {
    const [, code = "", scale = "", label = "", phrase = ""] =
      /^(P?\d+) (\S+) (.+) > (.+)$/.exec(line.trim()) ?? [];
    const groups = label.match(/\(/g)?.length ?? 0;
    const isOfPlover = code.startsWith("P");
    const root = isOfPlover ? 0 : Number(code.slice(0, 2));
    return {
      code,
      name: label.slice(0, 1).toUpperCase() + label.slice(1),
      root,
      family: isOfPlover ? ACT_FAMILIES[Number(code.slice(1)) - 1] : familyOfRoot(root),
      scale,
      label: new RegExp(`^${label.replaceAll(" …", " (.+)").replaceAll("…", "(.*)")}$`, "i"),
      phrase: phrase.replaceAll("…", `$${groups + 1}`),
    };
  });
