import type { ActionWords, ReplyWords, SourceWords } from "../model/tableCells.ts";
import type { Status } from "../model/vocabulary.ts";

/** An event before its actors, sources and kind are records. Actors stand as the keys they were declared with, or as names. */
export type EventDraft = {
  /** Blank for one made from its row in the file. */
  readonly id: string;
  readonly date: string;
  readonly headline: string;
  /** Label of the kind. */
  readonly kind: string;
  /** Checked like everything else. */
  readonly status: string;
  /** Only where the file says so of the event. */
  readonly isStatement?: true;
  readonly participants: readonly { readonly actor: string; readonly role: string }[];
  readonly actions: readonly ActionWords[];
  readonly sources: readonly SourceDraft[];
  readonly replies: readonly ReplyWords[];
  /** Left out where they are blank. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly prominence: number | null;
  /** By the id of a column of the file's own. */
  readonly values?: Readonly<Record<string, string | number>>;
};
export type SourceDraft = SourceWords & { readonly publisher?: string; readonly type?: string };
type TextField = "short" | "summary" | "place" | "dateNote" | "known" | "knownNote" | "dispute";

const UNSTATED: Status = "unstated";

/** What a draft need not say. */
export const plainDraft: EventDraft = {
  id: "",
  date: "",
  headline: "",
  kind: "Event",
  // A file of another kind says nothing of how sure its events are.
  status: UNSTATED,
  participants: [],
  actions: [],
  sources: [],
  replies: [],
  texts: {},
  prominence: null,
};
