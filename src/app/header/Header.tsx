import Search from "lucide-react/icons/search";
import { useState } from "react";
import { hrefOf, linkOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { appHref } from "../../state/appRoot.ts";
import { site } from "../../state/site.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { CopyLink } from "../../widgets/CopyButton.tsx";
import { IconButton } from "../../widgets/IconButton.tsx";
import { visibleText } from "../../words/visibleText.ts";
import { dataLanguage } from "../../words/words.ts";
import type { Layout } from "../workspace/useLayout.ts";
import styles from "./Header.module.css";
import { Menu } from "./Menu.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

export function Header(props: { readonly layout: Layout }) {
  const { layout } = props;
  const words = useWords();
  const { messages } = words;
  const tables = useApp(({ session }) => session.tables);
  const lang = useApp(({ view }) => view.lang);
  const [searching, setSearching] = useState(false);
  const isPhone = layout === "phone";
  return (
    <header className={styles.header} data-layout={layout}>
      {!isPhone && (
        <a className={styles.mark} href={hrefOf({ ...defaultView, lang })} title={messages.page.name}>
          {site.logo !== "" && <img src={appHref(site.logo)} alt="" />}
          {messages.page.name}
        </a>
      )}
      <div className={styles.story}>
        <h1
          className={styles.title}
          dir="auto"
          lang={tables ? dataLanguage(tables, words) : undefined}
          title={tables ? visibleText(tables.about.title) : undefined}
        >
          {tables ? visibleText(tables.about.title) : messages.page.name}
        </h1>
        {tables && !isPhone && <StatusLine />}
      </div>
      {tables && (
        <div className={styles.tools}>
          {tables.prepared ? null : isPhone ? (
            <IconButton
              label={messages.header.openSearch}
              size="large"
              aria-expanded={searching}
              onClick={() => setSearching(!searching)}
            >
              <Search size={18} aria-hidden="true" />
            </IconButton>
          ) : (
            <SearchBox />
          )}
          {!isPhone && (
            <>
              <CopyViewButton />
              <ThemeSwitch />
            </>
          )}
          <Menu size={isPhone ? "large" : "control"}>
            {isPhone && (
              <>
                <CopyViewButton />
                <ThemeSwitch labelled />
              </>
            )}
          </Menu>
        </div>
      )}
      {tables && isPhone && searching && (
        <div className={styles.searchRow}>
          <SearchBox startsFocused onDone={() => setSearching(false)} />
        </div>
      )}
    </header>
  );
}

/** Copies the address of exactly what is on screen. */
function CopyViewButton() {
  const { copyLink } = useWords().messages.header;
  return (
    <CopyLink
      href={() => linkOf(store.getState().view)}
      button={(copy) => (
        <button type="button" onClick={copy}>
          {copyLink}
        </button>
      )}
    />
  );
}
