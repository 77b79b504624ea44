import type { ReactNode } from "react";
import { appHref } from "../../state/appRoot.ts";
import { site } from "../../state/site.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { versionInWords } from "../../words/describeData.ts";
import styles from "./EmbedCredit.module.css";
import { useEmbedMessages } from "./useEmbedMessages.ts";

/** By whom, with what, and as of which day: it stands at the foot of every embed. */
export function EmbedCredit(props: { readonly children?: ReactNode }) {
  const context = useDataContext();
  const { tables, words } = context;
  const embed = useEmbedMessages();
  const version = versionInWords(words, tables.about);
  return (
    <footer className={styles.credit}>
      <a className={styles.mark} href={appHref("")} target="_top">
        {site.logo !== "" && <img src={appHref(site.logo)} alt="" />}
        {words.messages.page.name}
      </a>
      {tables.about.publisher === "" ? null : <DataText context={context} text={tables.about.publisher} />}
      {version === "" ? null : <span>{embed.data(version)}</span>}
      {props.children}
    </footer>
  );
}
