import type { ActorRecord, AnnotationRecord, Dataset, EventRecord, Grounds } from "../dataset.ts";
import { boundsOfText } from "../dates/dateBounds.ts";
import { isoWindow } from "../dates/isoTime.ts";
import { TEXT_LIMITS } from "../limits.ts";
import { isMisnumbered } from "../raisedFigures.ts";
import { sourceCounter, voicesOf } from "../sameArticle.ts";
import { standingOfAct } from "../sureness.ts";
import type { Standing } from "../vocabulary.ts";
import { type FaultList, showText } from "./fault.ts";

type Shell = Omit<Dataset, "events">;

/** Advice: points to check before publishing a story about living persons. Only authors see advice. It is no fault. */
export class ClaimAdvice {
  readonly #shell: Shell;
  readonly #persons: ReadonlySet<string>;
  readonly #independent: (ids: readonly string[]) => number;
  readonly #isEnglish: boolean;
  readonly #turning: TurningWords | undefined;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#persons = new Set(shell.actors.filter(({ kind }) => kind === "person").map(({ id }) => id));
    const rows = new Map(shell.sources.map(({ id }, row) => [id, row]));
    const count = sourceCounter(voicesOf(shell.sources));
    this.#independent = (ids) => count(ids.flatMap((id) => rows.get(id) ?? [])).independent;
    this.#isEnglish = /^en\b/i.test(shell.language ?? "en");
    this.#turning = turningWords(shell.language);
  }

  ofActors(advice: FaultList): void {
    this.#shell.actors.forEach((actor, row) => {
      if (this.#persons.has(actor.id)) advisePerson(actor, `/actors/${row}`, advice);
    });
    adviseGroups(this.#shell, this.#persons, advice);
  }

  ofEvent(event: EventRecord, row: number, advice: FaultList): void {
    const path = `/events/${row}`;
    this.#adviseSources(event, path, advice);
    adviseReply(event, path, advice);
    adviseKnown(event, path, advice);
    if (this.#isEnglish) adviseVerbs(event, path, advice);
    this.#adviseShort(event, path, advice);
  }

  ofStories(dateOf: (id: string) => string | undefined, advice: FaultList): void {
    this.#adviseTours(dateOf, advice);
    adviseCast(this.#shell, this.#persons, advice);
    adviseFigures(this.#shell, advice);
    (this.#shell.annotations ?? []).forEach((annotation, index) => {
      adviseAnnotation(annotation, undefined, `/annotations/${index}`, advice);
    });
  }

  #adviseTours(dateOf: (id: string) => string | undefined, advice: FaultList): void {
    this.#shell.stories?.forEach(({ steps }, row) => {
      if (steps.length === 0)
        advice.add(`/stories/${row}/steps`, "a tour without steps", "at least one step");
      steps.forEach(({ event, from, to, annotation }, index) => {
        const step = `/stories/${row}/steps/${index}`;
        if (annotation) adviseAnnotation(annotation, event, `${step}/annotation`, advice);
        const bounds = boundsOfText(dateOf(event));
        if (!bounds || from === undefined || to === undefined) return;
        const window = isoWindow(from, to);
        if (window !== undefined && bounds.last >= window.first && bounds.first <= window.last) return;
        advice.add(`${step}/from`, "a window without the event of its step", "days that hold the event");
      });
    });
  }

  #adviseSources(event: EventRecord, path: string, advice: FaultList): void {
    const { status, participants = [], sources = [] } = event;
    if (status !== "confirmed" || !participants.some(({ actor }) => this.#persons.has(actor))) return;
    if (this.#independent(sources.map(({ id }) => id)) !== 1) return;
    const found = "a confirmed event with a person in it and one independent source";
    advice.add(`${path}/sources`, found, "a second, independent source, or a standing that is less sure");
  }

  /** Asks for a short headline if a label would cut words that change the meaning, or for the speaker that it omits. */
  #adviseShort({ headline, short, status }: EventRecord, path: string, advice: FaultList): void {
    const words = this.#turning;
    if (words === undefined) return;
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
}

/** Advises on an annotation without event and days, or whose days form no window. `otherwise` is its step's event. */
function adviseAnnotation(
  { event, from, to }: AnnotationRecord,
  otherwise: string | undefined,
  path: string,
  advice: FaultList,
): void {
  const hasDays = from !== undefined || to !== undefined;
  const hasEvent = (event ?? otherwise) !== undefined;
  if (isoWindow(from, to) !== undefined || (hasEvent && !hasDays)) return;
  const found = hasEvent ? "days that are not a window beside an event" : "a sentence pinned to nothing";
  advice.add(path, found, "an event, or the first and the last of its days");
}

function adviseKnown({ date, known = "" }: EventRecord, path: string, advice: FaultList): void {
  const [happened, disclosed] = [boundsOfText(date), boundsOfText(known)];
  if (!happened || !disclosed || disclosed.last >= happened.first) return;
  const found = `${showText(known)}, before the event`;
  advice.add(`${path}/known`, found, `a date not before ${showText(date)}, unless it was announced`);
}

function advisePerson(actor: ActorRecord, path: string, advice: FaultList): void {
  const { description = "", role = "", memberOf = [], basis = {} } = actor;
  const said = { role, memberOf, description };
  const bare = (["role", "memberOf", "description"] as const).filter(
    (field) => said[field].length > 0 && (basis[field]?.sources ?? []).length === 0,
  );
  if (bare.length === 0) return;
  const found = `a person whose ${bare.join(", ")} rests on no source`;
  advice.add(`${path}/basis`, found, "the sources of what is said of a person");
}

const isFree = ({ events = [], sources = [] }: Grounds): boolean => events.length + sources.length === 0;

function adviseCast({ opening }: Shell, persons: ReadonlySet<string>, advice: FaultList): void {
  (opening?.cast ?? []).forEach((member, index) => {
    if ((member.line ?? "") === "" || !isFree(member)) return;
    const found = `a free claim about ${persons.has(member.actor) ? "a person" : "an actor"}`;
    advice.add(`/opening/cast/${index}/line`, found, "the events or sources that the line rests on");
  });
}

/** Advises on raised figures (¹) of the opening that number no events. Readers would see such figures as written. */
function adviseFigures({ opening }: Shell, advice: FaultList): void {
  const [lead, question] = [opening?.lead, opening?.question];
  const look = (text: string | undefined, events: readonly string[] | undefined, path: string): void => {
    if (!isMisnumbered(text ?? "", (events ?? []).length)) return;
    advice.add(
      path,
      "raised figures that number no events",
      "¹ for the first event, ² for the second, each once",
    );
  };
  look(lead?.text, lead?.events, "/opening/lead/text");
  look(question?.answer, question?.events, "/opening/question/answer");
}

function adviseGroups({ groups = [], actors }: Shell, persons: ReadonlySet<string>, advice: FaultList): void {
  const ofPersons = new Set(actors.flatMap(({ id, group }) => (persons.has(id) ? [group] : [])));
  groups.forEach((group, row) => {
    if (!ofPersons.has(group.id) || !isFree(group)) return;
    const found = `a free claim about a person, the name of the group ${showText(group.label)}`;
    advice.add(`/groups/${row}/label`, found, "the events or sources that the name rests on");
  });
}

function adviseReply(event: EventRecord, path: string, advice: FaultList): void {
  const { status, reply = [], dispute = "", disputes = [] } = event;
  if (status === "confirmed" || reply.length > 0 || disputes.length > 0 || dispute !== "") return;
  const found = `an event that is ${status}, without a reply or a dispute`;
  advice.add(`${path}/reply`, found, "what those answer of whom it is said, or that they did not");
}

/** Matches verbs that fit only an established fact, such as “proves” and “revealed”. */
const SURE_VERB =
  /\b(?:prov(?:e[sdn]?|ing)|confirm(?:s|ed|ing)?|establish(?:es|ed|ing)?|admit(?:s|ted|ting)?|reveal(?:s|ed|ing)?|expos(?:e[sd]?|ing)|verif(?:y|ies|ied|ying)|demonstrat(?:e[sd]?|ing)|exploit(?:s|ed|ing)?)\b/i;

function adviseVerbs(event: EventRecord, path: string, advice: FaultList): void {
  const { status, headline, actions = [] } = event;
  const look = (text: string, standing: Standing, at: string): void => {
    const [verb] = SURE_VERB.exec(text) ?? [];
    if (verb === undefined || (standing !== "alleged" && standing !== "disputed")) return;
    advice.add(at, `${showText(verb)} in what is ${standing}`, "a verb that is no surer than the standing");
  };
  look(headline, status, `${path}/headline`);
  actions.forEach((action, index) => {
    look(action.verb, standingOfAct(status, action), `${path}/actions/${index}/verb`);
  });
}

/** Words that mark a sentence as somebody's statement (attribution), or reverse its meaning (negation). */
type TurningWords = { readonly attribution: RegExp; readonly negation: RegExp };

/** Whether a text names its speaker, either with a word of attribution or as in `Reuters: …`. */
export const saysWho = (text: string, { attribution }: TurningWords): boolean =>
  attribution.test(text) || /\p{L}: /u.test(text);

/** The attribution, or otherwise the denial, that a label would cut off. Undefined if it would cut off neither. */
function wordLostInLabel(headline: string, words: TurningWords): string | undefined {
  if (headline.length <= TEXT_LIMITS.short) return undefined;
  const end = Math.max(0, headline.lastIndexOf(" ", TEXT_LIMITS.short));
  const [kept, lost] = [headline.slice(0, end), headline.slice(end)];
  const [negation] = words.negation.exec(lost) ?? [];
  const [attribution] = saysWho(kept, words) ? [] : (words.attribution.exec(lost) ?? []);
  return attribution ?? negation;
}

/** Matches whole words of any script. `\b` would only know ASCII letters. */
const anyOf = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join("|")})(?![\\p{L}\\p{M}])`, "iu");

/** The words of each language, by the first part of a language tag. Texts in other languages get no advice. */
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

export const turningWords = (language = "en"): TurningWords | undefined =>
  WORDS[language.toLowerCase().split("-")[0] ?? ""];
