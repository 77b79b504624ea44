import type { ActionWords, ReplyWords, SourceWords } from "../model/tableCells.ts";
import type { Status } from "../model/vocabulary.ts";

/**
 * An event before its actors, sources and kind are records. Actors are the keys under which they were declared, or names.
 */
export type EventDraft = {
  /** Blank for one made from its row in the file. */
  readonly id: string;
  readonly date: string;
  readonly headline: string;
  /** Label of the kind. */
  readonly kind: string;
  /** Checked like everything else. */
  readonly status: string;
  /** Set only if the file gives it for the event. */
  readonly isStatement?: true;
  readonly participants: readonly { readonly actor: string; readonly role: string }[];
  readonly actions: readonly ActionWords[];
  readonly sources: readonly SourceDraft[];
  readonly replies: readonly ReplyWords[];
  /** Left out if they are blank. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly prominence: number | null;
  /** By the id of a column of the file's own. */
  readonly values?: Readonly<Record<string, string | number>>;
};
export type SourceDraft = SourceWords & { readonly publisher?: string; readonly type?: string };
type TextField = "short" | "summary" | "place" | "dateNote" | "known" | "knownNote" | "dispute";

const UNSTATED: Status = "unstated";

/** The fields that a draft may leave out. */
export const plainDraft: EventDraft = {
  id: "",
  date: "",
  headline: "",
  kind: "Event",
  // Other formats do not say how sure their events are.
  status: UNSTATED,
  participants: [],
  actions: [],
  sources: [],
  replies: [],
  texts: {},
  prominence: null,
};
