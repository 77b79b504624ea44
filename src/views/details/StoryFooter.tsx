import { appVersion, useChangesHref } from "../../state/publication.ts";
import { useApp } from "../../state/store.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { DataFooter } from "./DataFooter.tsx";

/** Of the dataset that is open. */
export function StoryFooter() {
  const context = useDataContext();
  const sha256 = useApp(({ session }) => session.digest);
  return <DataFooter context={context} sha256={sha256} version={appVersion} changes={useChangesHref()} />;
}
