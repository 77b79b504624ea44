import { type ReactNode, useCallback, useEffect } from "react";
import { fetchProgram } from "../../load/loadClient.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { appEntry } from "../../state/appRoot.ts";
import { site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { menuWords } from "../../words/laterWords.ts";
import { fetchAllWords } from "../../words/loadWords.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { useGlobalKeys } from "./useGlobalKeys.ts";

export type MenuDialog = "export" | "open" | "offline" | "embed" | "about";

/** What the menu offers; `onChosen` closes it. */
export function MenuItems(props: {
  readonly onChosen: () => void;
  readonly onDialog: (dialog: MenuDialog) => void;
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const { messages } = words;
  const menu = menuWords(words);
  const { onDialog } = props;
  useGlobalKeys(useCallback(() => onDialog("about"), [onDialog]));
  // What the items need beside the page is fetched now, so that they work when the connection is gone.
  useEffect(() => {
    void fetchProgram();
    fetchAllWords();
  }, []);
  const open = useApp(({ session }) => session.data);
  const lang = useApp(({ view }) => view.lang);
  const isFolder = useApp(({ session }) => session.folder !== null);
  const others = site.datasets.filter((dataset, index) => (index === 0 ? "" : dataset.id) !== open);
  const item = (name: string, act: () => void) => (
    <li>
      <button
        type="button"
        onClick={() => {
          props.onChosen();
          act();
        }}
      >
        {name}
      </button>
    </li>
  );
  return (
    <>
      <LanguageSwitch onChosen={props.onChosen} />
      <ul>
        {props.children ? <li>{props.children}</li> : null}
        {item(messages.open.menu, () => props.onDialog("open"))}
        {others.map((dataset) => (
          <li key={dataset.id}>
            <a
              href={hrefOf({
                ...defaultView,
                data: dataset === site.datasets[0] ? "" : dataset.id,
                lang,
              })}
              onClick={props.onChosen}
            >
              {menu.otherStory(dataset.title)}
            </a>
          </li>
        ))}
        {!isFolder && item(menu.print, () => window.print())}
        {!isFolder && item(menu.download, () => props.onDialog("export"))}
        {appEntry !== "offline" && !isFolder && (
          <>
            {item(menu.offline, () => props.onDialog("offline"))}
            {item(menu.embed, () => props.onDialog("embed"))}
          </>
        )}
        {item(menu.about, () => props.onDialog("about"))}
      </ul>
    </>
  );
}
