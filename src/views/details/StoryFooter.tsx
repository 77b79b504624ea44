import { appEntry, appHref } from "../../state/appRoot.ts";
import { appVersion } from "../../state/publication.ts";
import { useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { DataFooter } from "./DataFooter.tsx";

/** Of the dataset that is open. Only the site tells corrections, and only of what it published. */
export function StoryFooter() {
  const context = { tables: useTables(), words: useWords() };
  const sha256 = useApp(({ session }) => session.digest);
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  const changes = isShipped && appEntry !== "offline" ? appHref("changes/") : null;
  return <DataFooter context={context} sha256={sha256} version={appVersion} changes={changes} />;
}
