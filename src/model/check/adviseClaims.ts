import type { ActorRecord, AnnotationRecord, Dataset, EventRecord } from "../dataset.ts";
import { parseIsoDay } from "../dates/calendar.ts";
import { dateBounds } from "../dates/dateBounds.ts";
import { parseEdtf } from "../dates/edtf.ts";
import { sourceCounter, voicesOf } from "../sameArticle.ts";
import { weakerOf } from "../sureness.ts";
import { adviseShort, type TurningWords, turningWords } from "./adviseShort.ts";
import { type FaultList, showText } from "./fault.ts";

type Shell = Omit<Dataset, "events">;

/**
 * What an editor should look at again before a story of living persons is published: for authors alone, on the check page
 * and in `npm run check-data`. Nothing of it is a fault, and readers who open the file are not told.
 */
export class ClaimAdvice {
  readonly #shell: Shell;
  readonly #persons: ReadonlySet<string>;
  /** How many of these sources, by their ids, are independent. */
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
    adviseSources(event, path, this.#persons, this.#independent, advice);
    adviseReply(event, path, advice);
    adviseKnown(event, path, advice);
    if (this.#isEnglish) adviseVerbs(event, path, advice);
    if (this.#turning) adviseShort(event, path, this.#turning, advice);
  }

  /** `dateOf`: of the event with an id. */
  ofStories(dateOf: (id: string) => string | undefined, advice: FaultList): void {
    adviseTours(this.#shell, dateOf, advice);
    adviseCast(this.#shell, this.#persons, advice);
    (this.#shell.annotations ?? []).forEach((annotation, index) => {
      adviseAnnotation(annotation, undefined, `/annotations/${index}`, advice);
    });
  }
}

/** A sentence that is pinned to nothing is not shown. */
function adviseAnnotation(
  { event, from, to }: AnnotationRecord,
  otherwise: string | undefined,
  path: string,
  advice: FaultList,
): void {
  const [first, last] = [parseIsoDay(from ?? ""), parseIsoDay(to ?? "")];
  const hasDays = first !== undefined && last !== undefined && first <= last;
  const isMeant = from === undefined && to === undefined;
  if (hasDays || (isMeant && (event ?? otherwise) !== undefined)) return;
  advice.add(path, "a sentence pinned to nothing", "an event, or the first and the last of its days");
}

/** What the public knew before it happened was announced, or one of the two dates is a slip. */
function adviseKnown({ date, known }: EventRecord, path: string, advice: FaultList): void {
  if (known === undefined) return;
  const [happened, disclosed] = [parseEdtf(date), parseEdtf(known)];
  if (!happened.ok || !disclosed.ok || dateBounds(disclosed.date).last >= dateBounds(happened.date).first)
    return;
  const found = `${showText(known)}, before the event`;
  advice.add(`${path}/known`, found, `a date not before ${showText(date)}, unless it was announced`);
}

/** A step whose window does not hold its event shows other days than its author meant. */
function adviseTours(
  { stories = [] }: Shell,
  dateOf: (id: string) => string | undefined,
  advice: FaultList,
): void {
  stories.forEach(({ steps }, row) => {
    if (steps.length === 0) advice.add(`/stories/${row}/steps`, "a tour without steps", "at least one step");
    steps.forEach(({ event, from, to, annotation }, index) => {
      const step = `/stories/${row}/steps/${index}`;
      if (annotation) adviseAnnotation(annotation, event, `${step}/annotation`, advice);
      const date = parseEdtf(dateOf(event) ?? "");
      const [first, last] = [parseIsoDay(from ?? ""), parseIsoDay(to ?? "")];
      if (!date.ok || first === undefined || last === undefined) return;
      const bounds = dateBounds(date.date);
      if (bounds.last >= first && bounds.first <= last) return;
      advice.add(`${step}/from`, "a window without the event of its step", "days that hold the event");
    });
  });
}

function advisePerson(actor: ActorRecord, path: string, advice: FaultList): void {
  const { description = "", role = "", memberOf = [], basis = {} } = actor;
  const said = [
    ...(role === "" ? [] : (["role"] as const)),
    ...(memberOf.length === 0 ? [] : (["memberOf"] as const)),
    ...(description === "" ? [] : (["description"] as const)),
  ];
  const bare = said.filter((statement) => (basis[statement]?.sources ?? []).length === 0);
  if (bare.length === 0) return;
  const found = `a person whose ${bare.join(", ")} rests on no source`;
  advice.add(`${path}/basis`, found, "the sources of what is said of a person");
}

type Grounds = {
  readonly events?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
};
const isFree = ({ events = [], sources = [] }: Grounds): boolean => events.length + sources.length === 0;

/** A line of the opening is the first that many read of somebody. */
function adviseCast({ opening }: Shell, persons: ReadonlySet<string>, advice: FaultList): void {
  (opening?.cast ?? []).forEach((member, index) => {
    if ((member.line ?? "") === "" || !isFree(member)) return;
    const found = `a free claim about ${persons.has(member.actor) ? "a person" : "an actor"}`;
    advice.add(`/opening/cast/${index}/line`, found, "the events or sources that the line rests on");
  });
}

/** The name of a group says something of everybody in it. */
function adviseGroups({ groups = [], actors }: Shell, persons: ReadonlySet<string>, advice: FaultList): void {
  const ofPersons = new Set(actors.flatMap(({ id, group }) => (persons.has(id) ? [group] : [])));
  groups.forEach((group, row) => {
    if (!ofPersons.has(group.id) || !isFree(group)) return;
    const found = `a free claim about a person, the name of the group ${showText(group.label)}`;
    advice.add(`/groups/${row}/label`, found, "the events or sources that the name rests on");
  });
}

function adviseSources(
  { status, participants = [], sources = [] }: EventRecord,
  path: string,
  persons: ReadonlySet<string>,
  independent: (ids: readonly string[]) => number,
  advice: FaultList,
): void {
  if (status !== "confirmed" || !participants.some(({ actor }) => persons.has(actor))) return;
  if (independent(sources.map(({ id }) => id)) !== 1) return;
  const found = "a confirmed event with a person in it and one independent source";
  advice.add(`${path}/sources`, found, "a second, independent source, or a standing that is less sure");
}

function adviseReply(event: EventRecord, path: string, advice: FaultList): void {
  const { status, reply = [], dispute = "", disputes = [] } = event;
  if (status === "confirmed" || reply.length > 0 || disputes.length > 0 || dispute !== "") return;
  const found = `an event that is ${status}, without a reply or a dispute`;
  advice.add(`${path}/reply`, found, "what those answer of whom it is said, or that they did not");
}

/** What only holds of what is established, with its endings. */
const SURE_VERB =
  /\b(?:prov(?:e[sdn]?|ing)|confirm(?:s|ed|ing)?|establish(?:es|ed|ing)?|admit(?:s|ted|ting)?|reveal(?:s|ed|ing)?|expos(?:e[sd]?|ing)|verif(?:y|ies|ied|ying)|demonstrat(?:e[sd]?|ing)|exploit(?:s|ed|ing)?)\b/i;

function adviseVerbs(event: EventRecord, path: string, advice: FaultList): void {
  const { status, headline, actions = [] } = event;
  const look = (text: string, standing: EventRecord["status"], at: string): void => {
    const [verb] = SURE_VERB.exec(text) ?? [];
    if (verb === undefined || (standing !== "alleged" && standing !== "disputed")) return;
    advice.add(at, `${showText(verb)} in what is ${standing}`, "a verb that is no surer than the standing");
  };
  look(headline, status, `${path}/headline`);
  actions.forEach((action, index) => {
    look(action.verb, weakerOf(status, action.status ?? status), `${path}/actions/${index}/verb`);
  });
}
