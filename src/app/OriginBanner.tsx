import { appHref } from "../state/appRoot.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { visibleText } from "../words/visibleText.ts";
import styles from "./Notices.module.css";

/** Where data come from that this site has not published, for as long as they are open. */
export function OriginBanner() {
  const { open } = useWords().messages;
  const origin = useApp(({ session }) => session.origin);
  const digest = useApp(({ session }) => session.digest);
  if (origin.kind === "shipped") return null;
  return (
    <div className={styles.notice}>
      <p>
        {origin.kind === "file" ? open.fromFile(visibleText(origin.name)) : open.fromHost(origin.host)}
        {origin.kind === "foreign" && digest && (
          <small className={styles.digest}>{open.digest(digest)}</small>
        )}
      </p>
      <a href={appHref("#")}>{open.back}</a>
    </div>
  );
}
