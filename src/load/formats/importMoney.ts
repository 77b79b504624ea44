import { type Fault, isRecord, refuse, showText } from "../../model/check/fault.ts";
import { surveyJson } from "../../model/check/json.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { RECORD_LIMITS } from "../../model/limits.ts";
import { jsonIn } from "../../model/tables/bytes.ts";
import { DatasetBuilder } from "../datasetBuilder.ts";
import { type EventDraft, plainDraft, type SourceDraft } from "../eventDraft.ts";
import { andMore, type ImportContext, type Imported, note } from "../imported.ts";
import { plainText } from "../plainText.ts";

type Entity = {
  readonly id: string;
  readonly schema: string;
  readonly properties: Map<string, string[]>;
  readonly line: number;
};

/**
 * Imports entities of FollowTheMoney, one in each line. People and organisations become actors. A dated entity of
 * another schema, such as a payment or a meeting, becomes an event. The entities that it names take part in the event.
 * The event has acts if its schema says who did what to whom.
 */
export function importMoney(text: string, context: ImportContext): Imported {
  const builder = new DatasetBuilder({ unit: "line", columnOf: (field) => FIELDS[field] ?? field });
  const entities = readEntities(text, builder, context);
  for (const entity of entities.values()) builder.declareActor(entity.id, actorOf(entity));
  for (const { id, schema, line } of entities.values())
    if (Object.hasOwn(AGENTS, schema)) builder.addActor(id, line);

  const left: Entity[] = [];
  const crowded: Entity[] = [];
  const used = new Set<string>();
  for (const entity of entities.values()) {
    if (Object.hasOwn(AGENTS, entity.schema)) continue;
    const others = othersOf(entity, entities);
    const date = dateOf(entity);
    if (date === "" && RELATIONS.has(entity.schema)) {
      builder.leaveOut(entity.line, "startDate", entity.schema, "startDate, endDate or date");
    } else if (date === "" || (others.length === 0 && nameOf(entity) === "")) {
      left.push(entity);
    } else {
      for (const { id } of others) used.add(id);
      addEvent(builder, entity, date, others, entities, crowded);
    }
  }
  if (builder.refusal !== null) return builder.refusal;
  if (builder.eventCount === 0) {
    return refuse(
      "",
      `${entities.size} entities of FollowTheMoney, none with a date`,
      "relations or events with startDate, endDate or date",
    );
  }
  const notes = [...notesOf(left.filter(({ id }) => !used.has(id))), ...notesOfCrowded(crowded)];
  return builder.imported({ title: context.title }, notes);
}

const encoder = new TextEncoder();

/** Several lines may be about one entity. Their properties are joined. */
function readEntities(text: string, builder: DatasetBuilder, context: ImportContext): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const written = text.slice(start, end < 0 ? text.length : end).trim();
    start = end < 0 ? text.length : end + 1;
    line++;
    if (line % 10_000 === 0) context.onRows(start, text.length);
    if (written === "") continue;
    const value = surveyJson(encoder.encode(written)).tooDeepAt > 0 ? undefined : jsonIn(written);
    const id = isRecord(value) ? value.id : undefined;
    if (!isRecord(value) || typeof id !== "string" || id.trim() === "" || typeof value.schema !== "string") {
      builder.leaveOut(line, "", written, "an entity with id, schema and properties");
      continue;
    }
    const entity = entities.get(id) ?? { id, schema: value.schema, properties: new Map(), line };
    entities.set(id, entity);
    const properties = isRecord(value.properties) ? value.properties : {};
    for (const [name, values] of Object.entries(properties)) {
      const known = entity.properties.get(name);
      const texts = textsOf(values);
      if (known === undefined) entity.properties.set(name, texts);
      else for (const text of texts) known.push(text);
    }
    // Some exports have the name outside of the properties.
    if (typeof value.caption === "string" && !entity.properties.has("name")) {
      entity.properties.set("caption", [value.caption]);
    }
  }
  return entities;
}

/** The texts of a property. A nested entity counts as its id. */
function textsOf(values: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  return list.flatMap((value) => {
    if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
    if (typeof value === "number") return [String(value)];
    return isRecord(value) && typeof value.id === "string" ? [value.id] : [];
  });
}

const valuesOf = ({ properties }: Entity, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => properties.get(name) ?? []);

const firstOf = (entity: Entity, ...names: readonly string[]): string => valuesOf(entity, ...names)[0] ?? "";

const nameOf = (entity: Entity): string =>
  plainText(firstOf(entity, "name", "title", "subject", "caption", "fileName")).replace(/\s+/g, " ");

function actorOf(entity: Entity) {
  const name = nameOf(entity);
  const aliases = valuesOf(entity, "alias", "weakAlias", "previousName")
    .slice(0, RECORD_LIMITS.others)
    .map(plainText);
  const schema = Object.keys(AGENTS).find((key): key is keyof typeof AGENTS => key === entity.schema);
  const role = plainText(firstOf(entity, "position", "legalForm", "sector"));
  const description = plainText(firstOf(entity, "summary", "description", "notes"));
  return {
    name: name === "" ? `${wordsOf(entity.schema)} ${entity.id}` : name,
    kind: schema === undefined ? ("group" as const) : AGENTS[schema],
    ...(role === "" ? {} : { role }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(description === "" ? {} : { description }),
  };
}

const wordsOf = (schema: string): string => {
  const words = schema.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Properties that name papers and places. Their values do not take part in events. */
const NO_PARTICIPANTS = new Set(["proof", "parent", "ancestors", "document", "documents", "addressEntity"]);

type Other = { readonly property: string; readonly id: string };

function othersOf(entity: Entity, entities: ReadonlyMap<string, Entity>): Other[] {
  const others: Other[] = [];
  for (const [property, values] of entity.properties) {
    if (NO_PARTICIPANTS.has(property)) continue;
    for (const id of values) if (id !== entity.id && entities.has(id)) others.push({ property, id });
  }
  return others;
}

/** The date or `start/end`, or "". Of several starts or ends, the longest is taken, because it is the most exact. */
function dateOf(entity: Entity): string {
  const exact = (name: string): string =>
    [...valuesOf(entity, name)]
      .map((text) => text.replace(" ", "T"))
      .sort((a, b) => b.length - a.length)[0] ?? "";
  const start = exact("startDate") || exact("date");
  const end = exact("endDate");
  return end === "" || end === start ? start : `${start}/${end}`;
}

function addEvent(
  builder: DatasetBuilder,
  entity: Entity,
  date: string,
  others: readonly Other[],
  entities: ReadonlyMap<string, Entity>,
  crowded: Entity[],
): void {
  if (!parseEdtf(date).ok) {
    builder.leaveOut(entity.line, "startDate", date, "dates such as 2019-11-02, 2019-11 or 2019");
    return;
  }
  const relation = RELATIONS.get(entity.schema);
  const endsAt = (property: string | undefined): readonly string[] =>
    others.flatMap((other) => (other.property === property ? [other.id] : []));
  const from = endsAt(relation?.from);
  const to = endsAt(relation?.to);
  if (relation !== undefined && from.length + to.length < 2 && others.length < 2) {
    const missing = from.length === 0 ? relation.from : relation.to;
    builder.leaveOut(entity.line, missing, firstOf(entity, missing), "the id of an entity of this file");
    return;
  }
  const areTooMany = from.length * to.length > MOST_PAIRS;
  if (areTooMany) crowded.push(entity);
  const roleOf = ({ property }: Other): string => {
    if (property === relation?.from || property === "organizer") return "agent";
    return property === relation?.to ? "target" : property;
  };
  const participants = new Map<string, string>();
  for (const other of others) if (!participants.has(other.id)) participants.set(other.id, roleOf(other));
  const verb = relation?.verb ?? "";
  const called = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => entities.get(id) ?? [])
      .map((other) => actorOf(other).name)
      .join(", ");
  const name = nameOf(entity);
  const said = from.length > 0 && to.length > 0 ? `${called(from)} ${verb} ${called(to)}` : "";
  const everyone = `${wordsOf(entity.schema)}: ${called([...participants.keys()])}`;
  const draft: EventDraft = {
    ...plainDraft,
    id: "",
    date,
    headline: (name || said || everyone).slice(0, 500),
    kind: wordsOf(entity.schema),
    participants: Array.from(participants, ([actor, role]) => ({ actor, role })),
    actions: areTooMany ? [] : from.flatMap((one) => to.map((other) => ({ from: one, verb, to: other }))),
    sources: sourcesOf(entity),
    texts: {
      summary: summaryOf(entity),
      place: plainText(firstOf(entity, "location", "address", "country").slice(0, 200)),
    },
  };
  builder.addEvent(draft, entity.line);
}

/** An event with more pairs of doer and target has no acts, because it says little about any two actors. */
const MOST_PAIRS = 100;

const SUMMARY = ["summary", "description", "bodyText", "notes", "purpose", "status"] as const;

function summaryOf(entity: Entity): string {
  const texts = valuesOf(entity, ...SUMMARY).map(plainText);
  const role = valuesOf(entity, "role", "relationship", "type").map(plainText).join(", ");
  const amount = firstOf(entity, "amount");
  if (role !== "") texts.push(`Role: ${role}`);
  if (amount !== "") texts.push(`Amount: ${amount} ${firstOf(entity, "currency")}`.trim());
  return texts.filter((text) => text !== "").join("\n");
}

function sourcesOf(entity: Entity): SourceDraft[] {
  const publisher = plainText(firstOf(entity, "publisher"));
  return valuesOf(entity, "sourceUrl", "publisherUrl")
    .slice(0, 1)
    .map((url) => ({ title: "", url, ...(publisher === "" ? {} : { publisher }) }));
}

const FIELDS: Readonly<Record<string, string>> = {
  date: "startDate",
  headline: "name",
  sources: "sourceUrl",
};

/** Reports entities that are no actors, no events, and in no event, so that none is lost silently. */
function notesOf(left: readonly Entity[]): Fault[] {
  if (left.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { schema } of left) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  const kinds = Array.from(counts, ([schema, count]) => `${count} ${schema}`).join(", ");
  return [note("", `entities that are no events: ${kinds}`, "entities with a date; these are left out")];
}

const MOST_NAMED = 12;

/** Reports events with too many participants for acts, so that no act is lost silently. */
function notesOfCrowded(crowded: readonly Entity[]): Fault[] {
  const [first] = crowded;
  if (first === undefined) return [];
  const names = crowded.slice(0, MOST_NAMED).map((entity) => showText(nameOf(entity) || entity.id));
  const more = andMore(crowded.length - MOST_NAMED);
  const found = `more than ${MOST_PAIRS} pairs of who acts and who is acted upon, in ${names.join(", ")}${more}`;
  const expected = `at most ${MOST_PAIRS}; all take part in the event, and its actions are left out`;
  return [note(`line ${first.line}`, found, expected)];
}

/** A schema whose entities say that one entity did something to another. */
type MoneyRelation = {
  readonly from: string;
  readonly to: string;
  readonly verb: string;
};

const RELATIONS: ReadonlyMap<string, MoneyRelation> = new Map(
  Object.entries({
    Ownership: { from: "owner", verb: "owned", to: "asset" },
    Directorship: { from: "director", verb: "was a director of", to: "organization" },
    Membership: { from: "member", verb: "was a member of", to: "organization" },
    Employment: { from: "employee", verb: "was employed by", to: "employer" },
    Family: { from: "person", verb: "was a relative of", to: "relative" },
    Associate: { from: "person", verb: "was an associate of", to: "associate" },
    Representation: { from: "agent", verb: "represented", to: "client" },
    Payment: { from: "payer", verb: "paid", to: "beneficiary" },
    Debt: { from: "debtor", verb: "owed", to: "creditor" },
    Succession: { from: "successor", verb: "succeeded", to: "predecessor" },
    ProjectParticipant: { from: "participant", verb: "took part in", to: "project" },
    ContractAward: { from: "supplier", verb: "was awarded", to: "contract" },
    CourtCaseParty: { from: "party", verb: "was a party to", to: "case" },
    Occupancy: { from: "holder", verb: "held", to: "post" },
    Call: { from: "caller", verb: "called", to: "receiver" },
    Message: { from: "sender", verb: "wrote to", to: "recipients" },
    Email: { from: "emitters", verb: "wrote to", to: "recipients" },
    UnknownLink: { from: "subject", verb: "listed with", to: "object" },
  }),
);

/** Schemata of entities that can act. These become actors even if no event names them. */
const AGENTS = {
  Person: "person",
  PublicBody: "government",
  Company: "organisation",
  Organization: "organisation",
  LegalEntity: "organisation",
} as const;
