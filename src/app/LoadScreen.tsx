import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { FailureReport } from "./FailureReport.tsx";
import styles from "./LoadScreen.module.css";
import { shippedDatasets } from "./shippedDatasets.ts";

/** While no dataset is open: how far loading is, or why it failed. */
export function LoadScreen() {
  const { states, page } = useWords().messages;
  const loading = useApp(({ session }) => session.loading);
  const failure = useApp(({ session }) => session.failure);
  if (failure) return <FailureReport failure={failure} />;
  const received = loading ? Math.round(loading.received / 1000) : 0;
  return (
    <div className={styles.screen}>
      <p>{states.loading(shippedDatasets[0]?.title ?? page.name)}</p>
      <progress
        aria-label={states.loading(shippedDatasets[0]?.title ?? page.name)}
        {...(loading?.total ? { value: loading.received, max: loading.total } : {})}
      />
      <p className={styles.received}>{received > 0 ? states.received(received) : "\u00A0"}</p>
    </div>
  );
}
