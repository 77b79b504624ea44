import { type ComponentType, createElement, type FunctionComponent, use } from "react";
import { store } from "./store.ts";

/** A component in a chunk of its own. */
export type LaterPart<Props extends object> = FunctionComponent<Props> & {
  /** Asks for it before it is needed; if it does not come, it is asked for again then. */
  readonly ask: () => void;
};

/**
 * One that is here already is shown at once: React holds back for a third of a second what it had to wait for. One that
 * cannot be fetched (no connection, or a newer page was published meanwhile and the old files are gone) leaves its place
 * empty and is reported once, instead of taking the page with it.
 */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  const fetched = new Fetched(load);
  const show = (props: Props) => createElement(useFetched(fetched), props);
  return Object.assign(show, { ask: () => void fetched.ask().catch(() => {}) });
}

class Fetched<Props extends object> {
  here: ComponentType<Props> | null = null;
  /** What whoever needs it waits for; never fails. */
  needed: Promise<ComponentType<Props>> | null = null;
  #coming: Promise<ComponentType<Props>> | null = null;
  readonly #load: () => Promise<ComponentType<Props>>;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.#load = load;
  }

  ask(): Promise<ComponentType<Props>> {
    this.#coming ??= this.#load().then(
      (part) => {
        this.here = part;
        return part;
      },
      (reason: unknown) => {
        this.#coming = null;
        throw reason;
      },
    );
    return this.#coming;
  }
}

function useFetched<Props extends object>(fetched: Fetched<Props>): ComponentType<Props> {
  if (fetched.here) return fetched.here;
  fetched.needed ??= fetched.ask().catch((): ComponentType<Props> => {
    reportLostPart();
    return Nothing;
  });
  return use(fetched.needed);
}

/** Part of the page did not come, whichever: the reader is told what to do. */
export const reportLostPart = (): void => store.setState({ lostPart: true });

const Nothing = () => null;
