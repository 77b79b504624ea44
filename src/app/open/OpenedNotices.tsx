import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { faultInWords } from "../../words/faultInWords.ts";
import styles from "./Notices.module.css";
import { OriginBanner } from "./OriginBanner.tsx";
import { SetAsideList } from "./SetAsideList.tsx";

/** What there is to say of data that this site has not published: where from, rows set aside, warnings. */
export function OpenedNotices() {
  const words = useWords();
  const { counts } = words.messages;
  const warnings = useApp(({ session }) => session.warnings);
  const warningTotal = useApp(({ session }) => session.warningTotal);
  return (
    <>
      <OriginBanner />
      <SetAsideList />
      {warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>
            <span role="status">{counts.warnings(warningTotal)}</span>
          </summary>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.path} ${warning.expected}`}>{faultInWords(words, warning)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
