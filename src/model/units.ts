/** Types that the compiler keeps apart: an actor row cannot be an event row. Only the functions below make them. */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A calendar day: the number of days since 1970-01-01 in the proleptic Gregorian calendar, without zone and time. */
export type EpochDay = Branded<number, "EpochDay">;

/** The row of an event in `EventTable`, in time order. Links and files have ids instead, because rows may change. */
export type EventRow = Branded<number, "EventRow">;
/** The row of an actor in `ActorTable`, in the order of the file. */
export type ActorRow = Branded<number, "ActorRow">;
/** The row of a source in `SourceTable`, in the order of the file. */
export type SourceRow = Branded<number, "SourceRow">;

/** The author of a dataset chooses the ids, which are permanent. */
export type EventId = Branded<string, "EventId">;
export type ActorId = Branded<string, "ActorId">;
export type SourceId = Branded<string, "SourceId">;
export type KindId = Branded<string, "KindId">;

export type CssPx = number;

export const epochDay = (days: number): EpochDay => Math.trunc(days) as EpochDay;
export const eventRow = (row: number): EventRow => row as EventRow;
export const actorRow = (row: number): ActorRow => row as ActorRow;
export const sourceRow = (row: number): SourceRow => row as SourceRow;
export const eventId = (text: string): EventId => text as EventId;
export const actorId = (text: string): ActorId => text as ActorId;
export const sourceId = (text: string): SourceId => text as SourceId;
export const kindId = (text: string): KindId => text as KindId;
