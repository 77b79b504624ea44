import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Contact } from "../../views/details/Contact.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { dataWords, helpWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./AboutPanel.module.css";
import { PackageList } from "./PackageList.tsx";

/** The same over the page. */
export function AboutDialog(props: { readonly onClose: () => void }) {
  const { about } = helpWords(useWords());
  return (
    <Dialog title={about.title} onClose={props.onClose}>
      {() => <AboutPanel />}
    </Dialog>
  );
}

/** What Dateline is, what its marks mean, and its keys. */
export function AboutPanel() {
  const words = useWords();
  const data = dataWords(words);
  const { standing } = words.messages;
  const { about, help } = helpWords(words);
  const isOpen = useApp(({ session }) => session.tables !== null);
  return (
    <div className={styles.about}>
      <p className={styles.what}>{about.what}</p>
      <p>{about.privacy}</p>
      {site.privacy !== "" && <p dir="auto">{visibleText(site.privacy)}</p>}
      {appEntry !== "offline" && (
        <p>
          <a href={appHref("changes/")}>{data.corrections}</a>
        </p>
      )}
      {isOpen && <StoryContact />}
      <h3>{about.standingTitle}</h3>
      <ul className={styles.standings}>
        {LISTED_STANDINGS.filter((status) => status !== "unstated").map((status) => (
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
      <PackageList />
    </div>
  );
}

/** Of the open story, where its file names one. */
function StoryContact() {
  const context = useDataContext();
  if (context.tables.about.contact === "") return null;
  return (
    <p>
      <Contact context={context} changes={null} />
    </p>
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
