import { STATUSES } from "../../model/vocabulary.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { about as englishAbout, help as englishHelp } from "../../words/en/help.ts";
import { inLanguage } from "../../words/languages.ts";
import type { Translation } from "../../words/words.ts";
import styles from "./AboutPanel.module.css";

const englishWords = { about: englishAbout, help: englishHelp };
const files = import.meta.glob<Translation<typeof englishWords>>("../../words/*/help.ts", { eager: true });
/** The words of this panel, in every language: they come with it. */
const useHelp = () => inLanguage(files, useWords().language, englishWords);

/** The same over the page. */
export function AboutDialog(props: { readonly onClose: () => void }) {
  const { about } = useHelp();
  return (
    <Dialog title={about.title} onClose={props.onClose}>
      {() => <AboutPanel />}
    </Dialog>
  );
}

/** What Dateline is, what its marks mean, and its keys. */
export function AboutPanel() {
  const { data, standing } = useWords().messages;
  const { about, help } = useHelp();
  return (
    <div className={styles.about}>
      <p className={styles.what}>{about.what}</p>
      <p>{about.privacy}</p>
      {appEntry !== "offline" && (
        <p>
          <a href={appHref("changes/")}>{data.corrections}</a>
        </p>
      )}
      <h3>{about.standingTitle}</h3>
      <ul className={styles.standings}>
        {STATUSES.map((status) => (
          <li key={status}>
            <StandingMark status={status} />
            <span>
              <strong>{standing[status].label}:</strong> {standing[status].meaning}
            </span>
          </li>
        ))}
      </ul>
      <h3>{about.legendTitle}</h3>
      <Pairs pairs={about.legend} />
      <h3>{help.title}</h3>
      <p>{help.hint}</p>
      <Pairs pairs={help.keys} />
    </div>
  );
}

function Pairs(props: { readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.pairs}>
      {props.pairs.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
