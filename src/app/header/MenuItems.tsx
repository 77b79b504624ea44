import { type ReactNode, useEffect } from "react";
import { fetchProgram } from "../../load/loadClient.ts";
import { hrefOf } from "../../state/addressSync.ts";
import { appEntry } from "../../state/appRoot.ts";
import { isOwnFile } from "../../state/session.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { defaultView } from "../../state/viewState.ts";
import { fetchAllWords } from "../../words/loadWords.ts";
import { shippedDatasets } from "../open/shippedDatasets.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

export type MenuDialog = "export" | "open" | "offline" | "embed" | "about";

/** What the menu offers; `onChosen` closes it. */
export function MenuItems(props: {
  readonly onChosen: () => void;
  readonly onDialog: (dialog: MenuDialog) => void;
  readonly children?: ReactNode;
}) {
  const { messages } = useWords();
  // What these need and is no part of the page itself is had in time, too: afterwards the connection may go.
  useEffect(() => {
    void fetchProgram();
    fetchAllWords();
  }, []);
  const { header } = messages;
  const open = useApp(({ session }) => session.data);
  const lang = useApp(({ view }) => view.lang);
  const others = shippedDatasets.filter((dataset, index) => (index === 0 ? "" : dataset.id) !== open);
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
                data: dataset === shippedDatasets[0] ? "" : dataset.id,
                lang,
              })}
              onClick={props.onChosen}
            >
              {header.otherStory(dataset.title)}
            </a>
          </li>
        ))}
        {item(header.print, () => window.print())}
        {item(header.download, () => props.onDialog("export"))}
        {appEntry !== "offline" && (
          <>
            {item(header.offline, () => props.onDialog("offline"))}
            {!isOwnFile(open) && item(header.embed, () => props.onDialog("embed"))}
          </>
        )}
        {item(header.about, () => props.onDialog("about"))}
      </ul>
    </>
  );
}
