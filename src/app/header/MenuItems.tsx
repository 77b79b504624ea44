import { type FunctionComponent, type ReactNode, useEffect, useRef, useState } from "react";
import { isTyping } from "../../chart/typeAhead.ts";
import { fetchProgram } from "../../load/loadClient.ts";
import { clearSelection, setTheme } from "../../state/actions.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { selectHasRows } from "../../state/selectors.ts";
import { appEntry, site } from "../../state/site.ts";
import { store, type ThemeChoice, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { filesWords } from "../../words/fileWords.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { files } from "../../words/loadWords.ts";
import { NAMED_LANGUAGES } from "../../words/words.ts";
import { notices, ownStory, takeAway } from "../rooms.ts";
import { chooseLanguage, storyLanguage } from "../storyWords.ts";
import { AboutDialog } from "./AboutPanel.tsx";
import styles from "./MenuItems.module.css";

export type MenuDialog = "export" | "open" | "own" | "offline" | "embed" | "about";

const NEXT: { readonly [T in ThemeChoice]: ThemeChoice } = { system: "light", light: "dark", dark: "system" };

export function MenuItems(props: {
  readonly onChosen: () => void;
  readonly onDialog: (dialog: MenuDialog) => void;
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const { messages } = words;
  const theme = useApp((state) => state.theme);
  const menu = exploringWords(words).menu;
  const { onDialog } = props;
  useGlobalKeys(() => onDialog("about"));
  // As soon as the menu exists, even closed, it fetches all languages and the code that reads files. So its items also
  // work if the connection is lost later.
  useEffect(() => {
    void fetchProgram();
    for (const load of Object.values(files)) load().catch(() => {});
  }, []);
  const open = useApp(({ session }) => session.data);
  const lang = useApp(({ view }) => view.lang);
  const isWhole = useApp(({ session }) => session.opened?.coverage.isWhole !== false);
  // A prepared folder can be exported once all events of its window are loaded.
  const holdsWindow = useApp((state) => {
    const { tables } = state.session;
    return tables === null || selectHasRows(state, tables);
  });
  const others = site.datasets.filter((dataset, index) => (index === 0 ? "" : dataset.id) !== open);
  const item = (name: string, act: () => void) => (
    <li>
      <Button
        onClick={() => {
          props.onChosen();
          act();
        }}
      >
        {name}
      </Button>
    </li>
  );
  return (
    <>
      <LanguageSwitch onChosen={props.onChosen} />
      <ul className={styles.items}>
        {props.children ? <li>{props.children}</li> : null}
        {item(menu.theme(menu.themes[NEXT[theme]]), () => setTheme(NEXT[theme]))}
        {site.ownFiles && item(messages.open.menu, () => props.onDialog("open"))}
        {site.ownFiles &&
          appEntry !== "offline" &&
          item(filesWords(words).ownFile.invite, () => props.onDialog("own"))}
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
        {isWhole && item(menu.print, () => window.print())}
        {holdsWindow && item(menu.download, () => props.onDialog("export"))}
        {appEntry !== "offline" && isWhole && (
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

/** Each language is named in its own language, for readers who do not know the current language. */
function LanguageSwitch(props: { readonly onChosen: () => void }) {
  const words = useWords();
  const { header, states } = words.messages;
  const [failed, setFailed] = useState(false);
  const own = storyLanguage();
  const choose = async (language: string) => {
    const had = await chooseLanguage(language);
    setFailed(!had);
    if (had) props.onChosen();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset would need more room.
    <div role="group" aria-label={header.language} className={styles.languages}>
      {[...(own === "" ? [] : [{ tag: own, name: nameOf(own) }]), ...NAMED_LANGUAGES].map(({ tag, name }) => (
        <Button key={tag} lang={tag} aria-pressed={tag === words.language} onClick={() => void choose(tag)}>
          {name}
        </Button>
      ))}
      {failed && <p role="alert">{states.offline}</p>}
    </div>
  );
}

const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

/**
 * The keys that work everywhere. F6 switches between pictures and details. `?` in a picture shows the keys. Escape closes
 * the details. In a picture, Escape first means something else, so pictures handle this key themselves.
 */
function useGlobalKeys(onHelp: () => void): void {
  const picture = useRef<HTMLElement>(null);
  useWindowEvent("focusin", ({ target }) => {
    picture.current = pictureOf(target) ?? picture.current;
  });
  useWindowEvent("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (event.key === "F6") {
      event.preventDefault();
      otherPane(target, picture.current)?.focus();
    } else if (event.key === "?" && !isTyping(target) && pictureOf(target)) {
      event.preventDefault();
      onHelp();
    } else if (event.key === "Escape" && store.getState().view.tour === "" && isOnDetails(target)) {
      // In a field, Escape closes suggestions or leaves an input method. While a form is open, the selection stays,
      // because otherwise the form would edit an event that is not selected.
      if (isTyping(target) || details()?.querySelector("form")) return;
      // The focused element disappears with the content of the pane, so the pane gets the focus.
      if (target !== document.body) details()?.focus();
      clearSelection();
    }
  });
}

/** Whether the focus is in the details, or nowhere, as on a new page. A dialog over the details has its own Escape. */
const isOnDetails = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof Element && target.closest('dialog, [data-pane="details"]')?.matches("aside") === true);

const details = () => document.querySelector<HTMLElement>('[data-pane="details"]');

const PICTURE = '[data-pane]:not([data-pane="details"])';

const pictureOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(PICTURE) : null;

/** The target of F6. From the details, F6 goes to the picture that had the focus last, otherwise to the details. */
function otherPane(target: EventTarget | null, last: HTMLElement | null): HTMLElement | null {
  const inDetails = target instanceof Element && target.closest('[data-pane="details"]') !== null;
  if (!inDetails) return details();
  const picture = last?.isConnected ? last : document.querySelector<HTMLElement>(PICTURE);
  return picture?.querySelector<HTMLElement>('[tabindex="0"]') ?? picture;
}

type DialogProps = {
  readonly onChoose: () => void;
  readonly onClose: () => void;
};

const DIALOGS: Readonly<Record<MenuDialog, FunctionComponent<DialogProps>>> = {
  open: notices.part(({ OpenDialog }) => OpenDialog),
  own: ownStory.part(({ OwnStoryDialog }) => OwnStoryDialog),
  offline: takeAway.part(({ OfflineDialog }) => OfflineDialog),
  export: takeAway.part(({ ExportDialog }) => ExportDialog),
  about: AboutDialog,
  embed: takeAway.part(({ EmbedDialog }) => EmbedDialog),
};

export function MenuDialogs({ dialog, ...props }: DialogProps & { readonly dialog: MenuDialog }) {
  const Dialog = DIALOGS[dialog];
  return <Dialog {...props} />;
}
