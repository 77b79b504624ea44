import { use } from "react";
import type { Loading } from "../../state/session.ts";
import { appEntry, shippedDataset, site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { visibleText } from "../../words/isolate.ts";
import type { Words } from "../../words/words.ts";
import { useOpening } from "../opening/opening.ts";
import { stopOpening } from "../opening/openSource.ts";
import { StaticPageContext } from "../opening/staticPage.ts";
import { notices } from "../rooms.ts";
import styles from "./LoadScreen.module.css";

const OpenFile = notices.later(({ OpenFile }) => OpenFile);

const FailureReport = notices.later(({ FailureReport }) => FailureReport);

/** Shows the progress of loading. After a failure it shows the reason, and below it the content of the HTML. */
export function LoadScreen() {
  const words = useWords();
  const { states, open } = words.messages;
  const loading = useApp(({ session }) => session.loading);
  const asked = useApp(({ session }) => session.asked);
  const failure = useApp(({ session }) => session.failure);
  const file = useOpening(({ source }) => (source?.origin.kind === "file" ? source.name : null));
  if (failure) {
    return (
      <>
        <FailureReport failure={failure} />
        {appEntry !== "embed" && site.ownFiles && <OpenFile />}
        <PageContent />
      </>
    );
  }
  const { data } = asked.view;
  const name = file ?? shippedDataset(data)?.title ?? (URL.canParse(data) ? new URL(data).host : "");
  const title = states.loading(visibleText(name));
  return (
    <div className={styles.screen}>
      <p>{title}</p>
      <progress
        aria-label={title}
        value={loading?.total ? loading.received : undefined}
        max={loading?.total || undefined}
      />
      <p className={styles.received}>
        {loading && loading.received > 0 ? progressText(words, loading) : "\u00A0"}
      </p>
      {loading && (data !== "" || file !== null) && <Button onClick={stopOpening}>{open.cancel}</Button>}
    </div>
  );
}

function PageContent() {
  const { content } = use(StaticPageContext);
  const isMissed = useApp(({ session }) => session.opened === null && session.asked.view.data === "");
  return content && isMissed && <div className={styles.left} ref={(element) => element?.append(content)} />;
}

export function progressText(words: Words, { received, total, unit }: Loading): string {
  const { open } = words.messages;
  const bytes = (value: number) => {
    const isMega = value >= 1_000_000;
    return open.bytes(isMega ? Math.round(value / 100_000) / 10 : Math.round(value / 1000), isMega);
  };
  const say = unit === "bytes" ? bytes : open.rows;
  return total === null ? say(received) : open.receivedOf(say(received), say(total));
}
