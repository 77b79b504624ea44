import { appEntry, appHref } from "../../state/appRoot.ts";
import { appVersion } from "../../state/publication.ts";
import { useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { describeData } from "../../words/describeData.ts";
import styles from "./DataFooter.module.css";

/** Which file and which program all this was made from, and where its corrections are. */
export function DataFooter() {
  const words = useWords();
  const { about, events } = useTables();
  const digest = useApp(({ session }) => session.digest);
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  const hasChanges = isShipped && appEntry !== "offline";
  return (
    <footer className={styles.footer}>
      <dl>
        {describeData(words, about, events.count, digest, appVersion).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {hasChanges ? (
        <p>
          <a href={appHref("changes/")}>{words.messages.data.corrections}</a>
        </p>
      ) : null}
    </footer>
  );
}
