import { Contrast, Moon, Sun } from "lucide-react";
import { setTheme } from "../state/actions.ts";
import { appHref } from "../state/appRoot.ts";
import { type ThemeChoice, useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { visibleText } from "../words/visibleText.ts";
import { CopyViewButton } from "./CopyViewButton.tsx";
import styles from "./Header.module.css";
import { Menu } from "./Menu.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { StatusLine } from "./StatusLine.tsx";

export function Header() {
  const { messages } = useWords();
  const tables = useApp(({ session }) => session.tables);
  return (
    <header className={styles.header}>
      <a className={styles.mark} href={appHref("")}>
        {messages.page.name}
      </a>
      <div className={styles.story}>
        <h1 className={styles.title} dir="auto" title={tables?.about.title}>
          {tables ? visibleText(tables.about.title) : messages.page.name}
        </h1>
        {tables && <StatusLine />}
      </div>
      {tables && (
        <div className={styles.tools}>
          <SearchBox />
          <CopyViewButton />
          <ThemeSwitch />
          <Menu />
        </div>
      )}
    </header>
  );
}

const NEXT_THEME: { readonly [T in ThemeChoice]: ThemeChoice } = {
  system: "light",
  light: "dark",
  dark: "system",
};
const THEME_ICON = { system: Contrast, light: Sun, dark: Moon } as const;

function ThemeSwitch() {
  const { header } = useWords().messages;
  const theme = useApp((state) => state.theme);
  const Icon = THEME_ICON[theme];
  const label = header.theme(header.themes[NEXT_THEME[theme]]);
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      onClick={() => setTheme(NEXT_THEME[theme])}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
