import { useState } from "react";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { bytesOfBase64 } from "../../model/base64.ts";
import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { appEntry, appHref, site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Contact } from "../../views/details/DataFooter.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { readingWords } from "../../words/laterWords.ts";
import styles from "./AboutPanel.module.css";

export function AboutDialog(props: { readonly onClose: () => void }) {
  const { about } = readingWords(useWords());
  return (
    <Dialog title={about.title} onClose={props.onClose}>
      {() => <AboutPanel />}
    </Dialog>
  );
}

export function AboutPanel() {
  const words = useWords();
  const data = readingWords(words).data;
  const { standing } = words.messages;
  const { about, help } = readingWords(words);
  const contact = useApp(({ session }) => session.tables?.about.contact ?? "");
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
      {contact !== "" && (
        <InApp>
          <p>
            <Contact changes={null} />
          </p>
        </InApp>
      )}
      <h3>{about.standingTitle}</h3>
      <ul className={styles.standings}>
        {LISTED_STANDINGS.filter((status) => status !== "unstated").map((status) => (
          <li key={status}>
            <StandingMark status={status} />
            <span>
              <strong>{readingWords(words).detail.label(standing[status].label)}</strong>{" "}
              {standing[status].meaning}
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

/** A third-party package. `build/shippedPackages.ts` writes the list. */
type Package = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly bytes: number;
  readonly notice: string;
};

/** Fetches the list of third-party packages when the reader opens it. */
function PackageList() {
  const words = useWords();
  const says = readingWords(words).packages;
  const [list, setList] = useState<readonly Package[] | "failed" | null>(null);
  const load = () => void fetchList().then(setList, () => setList("failed"));
  return (
    <section>
      <h3>{says.title}</h3>
      <p>{says.hint}</p>
      <details onToggle={(event) => event.currentTarget.open && !Array.isArray(list) && load()}>
        <summary>{says.show}</summary>
        {list === "failed" && <p role="alert">{says.failed}</p>}
        {Array.isArray(list) && (
          <ul className={styles.packages}>
            {list.map(({ name, version, licence, bytes, notice }: Package) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary>
                    <bdi dir="ltr">
                      {says.one(name, version, licence, formatNumber(words, Math.ceil(bytes / 1000)))}
                    </bdi>
                  </summary>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll the text. */}
                  <pre dir="ltr" lang="en" tabIndex={0}>
                    {notice}
                  </pre>
                </details>
              </li>
            ))}
          </ul>
        )}
      </details>
      {appEntry !== "offline" && (
        <p>
          <a href={appHref("packages/bom.cdx.json")}>{says.forPrograms}</a>
        </p>
      )}
    </section>
  );
}

/** The id of the element with the compressed list in an offline file (`build/offlinePage.ts`). */
const LIST_ID = "packages";

async function fetchList(): Promise<readonly Package[]> {
  if (appEntry === "offline") {
    const bytes = bytesOfBase64(document.getElementById(LIST_ID)?.textContent ?? "");
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }
  const list = await fetchBytes(appHref("packages/packages.json"));
  if (!list.ok) throw new Error(`the list is not there: ${list.problem.code}`);
  return JSON.parse(new TextDecoder().decode(list.bytes));
}
