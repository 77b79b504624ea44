import { appEntry, appHref } from "../../state/appRoot.ts";
import { useApp } from "../../state/store.ts";

/** Where the corrections of the open dataset are told. Only the site tells any, and only of what it published. */
export function useChangesHref(): string | null {
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  return isShipped && appEntry !== "offline" ? appHref("changes/") : null;
}
