import { type ComponentType, createElement, type FunctionComponent, use } from "react";
import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { type AppState, store } from "./store.ts";

/**
 * Parts of the page in chunks of their own, so that the first picture need not wait for them. Each is declared beside its
 * user and registers itself. Those that the page shows first are asked for by `fetchFirstParts`, the rest by
 * `fetchLaterParts`, when the first picture stands, so that a connection lost afterwards takes nothing away. A part that
 * is declared after that, since its user came in such a chunk itself, is asked for at once.
 */
export type LaterModule<Module> = {
  /**
   * The module, or null as long as this state does not have it. A module can only be read from a state, so that a
   * function which remembers its answers takes the module as one of its arguments and answers anew when it has come.
   */
  readonly of: (state: Pick<AppState, "parts">) => Module | null;
  /** Resolved with the module, or with null where it does not come; then the reader is told. Asked again it may come. */
  readonly whenHere: () => Promise<Module | null>;
};

type LaterOptions = {
  /** Whether the page that opens shows this part first; false unless given. */
  readonly isFirst?: () => boolean;
  /** Whether this view of these tables cannot be entered or drawn without the part; false unless given. */
  readonly isNeeded?: (tables: Tables, view: ViewState) => boolean;
};

/** A module that can be asked for again when it has not come. */
class Later<Module> {
  module: Module | null = null;
  #coming: Promise<Module> | null = null;
  readonly #load: () => Promise<Module>;
  readonly #onArrival: () => void;
  readonly isFirst: () => boolean;
  readonly isNeeded: NonNullable<LaterOptions["isNeeded"]>;

  constructor(
    load: () => Promise<Module>,
    onArrival: () => void,
    { isFirst = () => false, isNeeded = () => false }: LaterOptions,
  ) {
    this.#load = load;
    this.#onArrival = onArrival;
    this.isFirst = isFirst;
    this.isNeeded = isNeeded;
    parts.register(this);
  }

  ask(): Promise<Module> {
    this.#coming ??= this.#load().then(
      (module) => {
        this.module = module;
        this.#onArrival();
        return module;
      },
      (reason: unknown) => {
        this.#coming = null;
        throw reason;
      },
    );
    return this.#coming;
  }

  /** For who can do without it until it is needed. */
  askEarly(): void {
    this.ask().catch(() => {});
  }

  whenHere(): Promise<Module | null> {
    return this.ask().catch(() => {
      reportLostPart();
      return null;
    });
  }
}

type Part = Pick<Later<unknown>, "askEarly" | "whenHere" | "isFirst" | "isNeeded">;

class Parts {
  readonly #all: Part[] = [];
  #areAllAsked = false;

  register(part: Part): void {
    this.#all.push(part);
    if (this.#areAllAsked) part.askEarly();
  }

  askFirst(): void {
    for (const part of this.#all) if (part.isFirst()) part.askEarly();
  }

  askAll(): void {
    this.#areAllAsked = true;
    for (const part of this.#all) part.askEarly();
  }

  async whenNeededAreHere(tables: Tables, view: ViewState): Promise<void> {
    const needed = this.#all.filter((part) => part.isNeeded(tables, view));
    await Promise.all(needed.map((part) => part.whenHere()));
  }
}

const parts = new Parts();

/** Asks for the parts that the page shows first. */
export const fetchFirstParts = (): void => parts.askFirst();

/** Asks for all parts, those that are still to be declared too. */
export const fetchLaterParts = (): void => parts.askAll();

/** Waits for the parts without which a view of these tables cannot be entered or drawn. */
export const neededParts = (tables: Tables, view: ViewState): Promise<void> =>
  parts.whenNeededAreHere(tables, view);

/** A module that is no component, in a chunk of its own. */
export function laterModule<Module>(
  load: () => Promise<Module>,
  options: LaterOptions = {},
): LaterModule<Module> {
  const later: Later<Module> = new Later(
    load,
    () => store.setState(({ parts: before }) => ({ parts: new Set(before).add(later) })),
    options,
  );
  return {
    of: (state) => (state.parts.has(later) ? later.module : null),
    whenHere: () => later.whenHere(),
  };
}

/**
 * A component in a chunk of its own. One that is here already is shown at once: React holds back for a third of a second
 * what it had to wait for. One that cannot be fetched (no connection, or a newer page was published meanwhile and the old
 * files are gone) leaves its place empty and is reported once, instead of taking the page with it.
 */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  options: LaterOptions = {},
): FunctionComponent<Props> {
  const later = new Later(load, () => store.setState(({ arrived }) => ({ arrived: arrived + 1 })), options);
  /** One for all renderings, which wait for the same promise. */
  let needed: Promise<ComponentType<Props> | null> | null = null;
  return (props) => {
    if (!later.module) needed ??= later.whenHere();
    const part = later.module ?? (needed && use(needed));
    return part && createElement(part, props);
  };
}

/** A part of the page did not come, whichever: the reader is told what to do. */
export const reportLostPart = (): void => store.setState({ lostPart: true });
