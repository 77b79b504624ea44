import { appHref } from "../../state/appRoot.ts";
import { appVersion, useChangesHref } from "../../state/publication.ts";
import { site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { DataFooter, footerSite } from "./DataFooter.tsx";

/** Of the dataset that is open. */
export function StoryFooter() {
  const context = useDataContext();
  const sha256 = useApp(({ session }) => session.digest);
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  return (
    <DataFooter
      context={context}
      sha256={sha256}
      version={appVersion}
      changes={useChangesHref()}
      site={isShipped ? footerSite(site, appHref) : null}
    />
  );
}
