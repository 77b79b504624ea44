import { appHref } from "../../state/appRoot.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Notices.module.css";
import { originInWords } from "./originInWords.ts";

/** Where data come from that this site has not published, for as long as they are open. */
export function OriginBanner() {
  const words = useWords();
  const origin = useApp(({ session }) => session.origin);
  const digest = useApp(({ session }) => session.digest);
  const [from, hash] = originInWords(words, { origin, digest });
  if (from === undefined) return null;
  return (
    <div className={styles.notice}>
      <p>
        {from}
        {hash !== undefined && <small className={styles.digest}>{hash}</small>}
      </p>
      <a href={appHref("#")}>{words.messages.open.back}</a>
    </div>
  );
}
