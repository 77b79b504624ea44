import { Suspense } from "react";
import { appEntry } from "../state/appRoot.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { FailureReport } from "./FailureReport.tsx";
import { progressText } from "./LoadingBar.tsx";
import styles from "./LoadScreen.module.css";
import { OpenFile } from "./laterParts.ts";
import { shippedDatasets } from "./shippedDatasets.ts";
import { pageContent } from "./staticPage.ts";

/** While no dataset is open: how far loading is, or why it failed, above what the page came with. */
export function LoadScreen() {
  const words = useWords();
  const { states, page } = words.messages;
  const loading = useApp(({ session }) => session.loading);
  const failure = useApp(({ session }) => session.failure);
  if (failure) {
    return (
      <>
        <FailureReport failure={failure} />
        {appEntry !== "embed" && (
          <Suspense>
            <OpenFile />
          </Suspense>
        )}
        <PageContent />
      </>
    );
  }
  return (
    <div className={styles.screen}>
      <p>{states.loading(shippedDatasets[0]?.title ?? page.name)}</p>
      <progress
        aria-label={states.loading(shippedDatasets[0]?.title ?? page.name)}
        {...(loading?.total ? { value: loading.received, max: loading.total } : {})}
      />
      <p className={styles.received}>
        {loading && loading.received > 0 ? progressText(words, loading) : "\u00A0"}
      </p>
    </div>
  );
}

/** What an event's page came with stays readable when the data do not come. */
function PageContent() {
  const content = pageContent;
  return content && <div className={styles.left} ref={(element) => element?.append(content)} />;
}
