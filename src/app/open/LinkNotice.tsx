import { dismissNotice } from "../../state/actions.ts";
import { withdrawnEvents } from "../../state/publication.ts";
import { useTables } from "../../state/selectors.ts";
import type { Notice } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { withdrawnOf } from "../../state/withdrawnOf.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./Notices.module.css";
import { WithdrawnNotice } from "./WithdrawnNotice.tsx";

/** What a link asked for and did not get, until it is dismissed. */
export function LinkNotice(props: { readonly notice: Notice }) {
  const { notice } = props;
  const words = useWords();
  const { states } = words.messages;
  const withdrawn = withdrawnOf(withdrawnEvents, useTables().about.id, notice.ignored);
  const ignored = notice.ignored
    .filter((part) => !withdrawn.has(part))
    .map(({ key, text }) => states.ignoredPart(states.ignoredKeys[key] ?? key, visibleText(text)));
  return (
    <div className={styles.notice} role="status">
      <p>
        {[...withdrawn.values()].map((event) => (
          <WithdrawnNotice key={event.id} event={event} />
        ))}
        {notice.newerVersion && states.newerLink}{" "}
        {ignored.length > 0 && states.ignored(formatList(words, ignored))}
      </p>
      <button type="button" onClick={dismissNotice}>
        {states.dismiss}
      </button>
    </div>
  );
}
