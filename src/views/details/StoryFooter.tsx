import { appHref } from "../../state/appRoot.ts";
import { appVersion, useChangesHref } from "../../state/publication.ts";
import { site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { dataWords } from "../../words/laterWords.ts";
import { DataFooter, footerSite } from "./DataFooter.tsx";
import styles from "./StoryFooter.module.css";

/** The footer of the dataset that is open. */
export function StoryFooter() {
  const context = useDataContext();
  const sha256 = useApp(({ session }) => session.digest);
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  const footer = (
    <DataFooter
      context={context}
      sha256={sha256}
      version={appVersion}
      changes={useChangesHref()}
      site={isShipped ? footerSite(site, appHref) : null}
    />
  );
  if (isShipped) return footer;
  return (
    <details className={styles.file}>
      <summary>{dataWords(context.words).aboutFile}</summary>
      {footer}
    </details>
  );
}
