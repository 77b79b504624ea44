import { Suspense, use } from "react";
import { appEntry } from "../../state/appRoot.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { StaticPageContext } from "../start/staticPage.ts";
import { progressText } from "./LoadingBar.tsx";
import styles from "./LoadScreen.module.css";
import { FailureReport, OpenFile } from "./laterParts.ts";
import { stopOpening } from "./openSource.ts";
import { shippedDataset } from "./shippedDatasets.ts";

/** While no dataset is open: how far loading is, or why it failed, above what the page came with. */
export function LoadScreen() {
  const words = useWords();
  const { states, open } = words.messages;
  const loading = useApp(({ session }) => session.loading);
  const asked = useApp(({ session }) => session.asked);
  const failure = useApp(({ session }) => session.failure);
  if (failure) {
    return (
      <>
        <Suspense>
          <FailureReport failure={failure} />
        </Suspense>
        {appEntry !== "embed" && (
          <Suspense>
            <OpenFile />
          </Suspense>
        )}
        <PageContent />
      </>
    );
  }
  const { data } = asked.view;
  const name =
    asked.file?.name ?? shippedDataset(data)?.title ?? (URL.canParse(data) ? new URL(data).host : "");
  const title = states.loading(visibleText(name));
  return (
    <div className={styles.screen}>
      <p>{title}</p>
      <progress
        aria-label={title}
        {...(loading?.total ? { value: loading.received, max: loading.total } : {})}
      />
      <p className={styles.received}>
        {loading && loading.received > 0 ? progressText(words, loading) : "\u00A0"}
      </p>
      {loading && data !== "" && (
        <button type="button" onClick={stopOpening}>
          {open.cancel}
        </button>
      )}
    </div>
  );
}

/** What an event's page came with stays readable when the data do not come. */
function PageContent() {
  const { content } = use(StaticPageContext);
  return content && <div className={styles.left} ref={(element) => element?.append(content)} />;
}
