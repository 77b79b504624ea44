import { useState } from "react";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { useWords } from "../../state/useWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { helpWords } from "../../words/laterWords.ts";
import styles from "./PackageList.module.css";

/** A package of others, as `build/shippedPackages.ts` writes it. */
type Package = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly bytes: number;
  readonly notice: string;
};

/** Of others what is in the page, with their notices: a file of its own, fetched when somebody asks. */
export function PackageList() {
  const words = useWords();
  const says = helpWords(words).packages;
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
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be within reach of keys. */}
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

/** Id of the element that holds the list in an offline file, packed (`build/offlinePage.ts`). */
const LIST_ID = "packages";

async function fetchList(): Promise<readonly Package[]> {
  if (appEntry === "offline") {
    const packed = atob(document.getElementById(LIST_ID)?.textContent ?? "");
    const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }
  const list = await fetchBytes(appHref("packages/packages.json"), () => {}, new AbortController().signal);
  if (!list.ok) throw new Error(`the list is not there: ${list.problem.code}`);
  return JSON.parse(new TextDecoder().decode(list.bytes));
}
