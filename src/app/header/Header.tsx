import Ellipsis from "lucide-react/icons/ellipsis";
import Search from "lucide-react/icons/search";
import { type ReactNode, type RefObject, Suspense, useId, useLayoutEffect, useRef, useState } from "react";
import { hrefOf, linkOf } from "../../state/address/addressSync.ts";
import { defaultView, isFiltered, isListView, type ViewState } from "../../state/address/viewState.ts";
import { setQuery } from "../../state/changeView.ts";
import { appHref, site } from "../../state/site.ts";
import { store, useApp } from "../../state/store.ts";
import { isBusy } from "../../state/turns.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { CopyLink } from "../../widgets/CopyButton.tsx";
import { visibleText } from "../../words/isolate.ts";
import { dataLanguage } from "../../words/words.ts";
import { menu, notices, search } from "../rooms.ts";
import type { Layout } from "../useLayout.ts";
import styles from "./Header.module.css";
import type { MenuDialog } from "./MenuItems.tsx";
import { StatusLine } from "./StatusLine.tsx";

export function Header({ layout }: { readonly layout: Layout }) {
  const words = useWords();
  const { messages } = words;
  const tables = useApp(({ session }) => session.tables);
  const hasSearch = useApp(({ session }) => session.source.offers.words);
  const lang = useApp(({ view }) => view.lang);
  const [searching, setSearching] = useState(false);
  const isPhone = layout === "phone";
  const title = tables ? visibleText(tables.about.title) : undefined;
  const isOnTour = useApp(({ view }) => view.tour !== "");
  const home = hrefOf({ ...defaultView, lang });
  const isHome = useApp(({ view }) => hrefOf(view) === home);
  return (
    <header className={`top-bar ${styles.header}`} data-layout={layout}>
      {!isPhone && (
        // On the home page itself this is no link.
        <a className="brand" href={isHome ? undefined : home} title={messages.page.name}>
          {site.logo !== "" && <img src={appHref(site.logo)} alt="" />}
          {messages.page.name}
        </a>
      )}
      <div className={styles.story}>
        <h1
          className={styles.title}
          dir="auto"
          lang={tables ? dataLanguage(tables, words) : undefined}
          title={title}
        >
          {title ?? messages.page.name}
        </h1>
        {tables && !isPhone && !isOnTour && <StatusLine />}
      </div>
      {tables && (
        <div className={styles.tools}>
          {!hasSearch || isOnTour ? null : isPhone ? (
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
          {!isPhone && <CopyViewButton />}
          <Menu size={isPhone ? "large" : "control"}>{isPhone && <CopyViewButton />}</Menu>
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

/** What the copied link leads to. With filters it is the view, because a link to an event would lose the filters. */
const subjectOf = (view: ViewState): "step" | "event" | "view" =>
  isFiltered(view) ? "view" : view.tour !== "" ? "step" : view.event !== null ? "event" : "view";

function linkedView(view: ViewState): ViewState {
  const { data, event, tour, step } = view;
  const subject = subjectOf(view);
  if (subject === "view") return view;
  return { ...defaultView, data, ...(subject === "step" ? { tour, step } : { event }) };
}

function CopyViewButton() {
  const { copyLink } = useWords().messages.header;
  const subject = useApp(({ view }) => subjectOf(view));
  return (
    <CopyLink
      href={() => linkOf(linkedView(store.getState().view))}
      button={(copy) => <Button onClick={copy}>{copyLink[subject]}</Button>}
    />
  );
}

const OpenFile = notices.later(({ OpenFile }) => OpenFile);
const MenuItems = menu.later(({ MenuItems }) => MenuItems);
const MenuDialogs = menu.later(({ MenuDialogs }) => MenuDialogs);

function Menu(props: { readonly size: "control" | "large"; readonly children?: ReactNode }) {
  const { header } = useWords().messages;
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<MenuDialog | null>(null);
  return (
    <>
      <IconButton label={header.menu} size={props.size} popoverTarget={id}>
        <Ellipsis size={16} aria-hidden="true" />
      </IconButton>
      <div ref={popover} id={id} popover="auto" className={styles.menu}>
        <MenuItems onChosen={() => popover.current?.hidePopover()} onDialog={setDialog}>
          {props.children}
        </MenuItems>
      </div>
      {site.ownFiles && <OpenFile input={fileInput} />}
      {dialog && (
        <MenuDialogs
          dialog={dialog}
          onChoose={() => fileInput.current?.click()}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

const SearchCombobox = search.part(({ SearchCombobox }) => SearchCombobox);

const FIELD_ID = "search";

/** Shows a plain field until the field with suggestions has loaded. The typed text stays. */
function SearchBox(props: {
  readonly startsFocused?: boolean;
  /** Called after a choice, to close the field, which would cover the opened page on a phone. */
  readonly onDone?: () => void;
}) {
  const [text, setText] = useState("");
  const [ready, setReady] = useState(false);
  const hasFocus = useRef(props.startsFocused ?? false);
  // Once the field is `ready`, it must not render again when the page gets busy.
  const isWaiting = useApp((state) => !ready && isBusy(state));
  const plain = <PlainField text={text} onText={setText} hasFocus={hasFocus} />;

  // The code of the suggestions is large, so it is fetched after the first pictures are drawn.
  if (!isWaiting && !ready) setReady(true);

  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      document.getElementById(FIELD_ID)?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <search className={styles.search}>
      {ready ? (
        <Suspense fallback={plain}>
          <SearchCombobox
            id={FIELD_ID}
            text={text}
            onText={setText}
            hadFocus={hasFocus}
            onDone={props.onDone}
          />
        </Suspense>
      ) : (
        plain
      )}
    </search>
  );
}

function PlainField(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether a plain field has the focus. The field that replaces it while suggestions load takes the focus over. */
  readonly hasFocus: RefObject<boolean>;
}) {
  const { text, onText, hasFocus } = props;
  const { header } = useWords().messages;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (hasFocus.current) field.current?.focus();
  }, [hasFocus]);
  return (
    <input
      ref={field}
      id={FIELD_ID}
      type="search"
      aria-label={header.search}
      placeholder={header.search}
      dir={text === "" ? undefined : "auto"}
      autoComplete="off"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        setQuery(text);
        onText("");
      }}
    />
  );
}

/** Buttons that skip the filters. They cannot be links, because the fragment of the address is the reader's view. */
export function SkipLinks() {
  const { header, panes } = useWords().messages;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const view = useApp((state) => state.view.view);
  if (!isOpen) return null;
  const skipTo = (name: string, words: string) => (
    <Button onClick={() => document.querySelector<HTMLElement>(`[data-pane="${name}"]`)?.focus()}>
      {words}
    </Button>
  );
  return (
    <nav className={styles.skip} aria-label={panes.views}>
      {(view === "all" || view === "timeline") && skipTo("timeline", header.skipToTimeline)}
      {isListView(view) && skipTo("list", header.skipToList)}
      {skipTo("details", header.skipToDetails)}
    </nav>
  );
}
