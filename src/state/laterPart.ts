import { type ComponentType, lazy } from "react";
import { store } from "./store.ts";

/**
 * A component in a chunk of its own. One that cannot be fetched (no connection, or a newer page was published meanwhile
 * and the old files are gone) leaves its place empty and is reported once, instead of taking the page with it.
 */
export const laterPart = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load().catch(nothing) }));

/** Part of the page did not come, whichever: the reader is told what to do. */
export const reportLostPart = (): void => store.setState({ lostPart: true });

function nothing(): ComponentType {
  reportLostPart();
  return () => null;
}
