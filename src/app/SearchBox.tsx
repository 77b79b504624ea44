import { Suspense, useEffect, useRef, useState } from "react";
import { setQuery } from "../state/actions.ts";
import { useWords } from "../state/useWords.ts";
import { SearchCombobox } from "./laterParts.ts";
import styles from "./SearchBox.module.css";

const FIELD_ID = "search";

export function SearchBox(props: { readonly startsFocused?: boolean }) {
  const { header } = useWords().messages;
  const [text, setText] = useState("");
  const [ready, setReady] = useState(false);
  const hadFocus = useRef(props.startsFocused ?? false);

  useEffect(() => {
    const timer = window.setTimeout(() => setReady(true), 0);
    return () => window.clearTimeout(timer);
  }, []);

  useEffect(() => {
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

  const plain = (
    <input
      id={FIELD_ID}
      type="search"
      className={styles.field}
      aria-label={header.search}
      placeholder={header.search}
      dir={text === "" ? undefined : "auto"}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={() => {
        hadFocus.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") setQuery(text);
      }}
    />
  );

  return (
    <search className={styles.search}>
      {ready ? (
        <Suspense fallback={plain}>
          <SearchCombobox id={FIELD_ID} text={text} onText={setText} takesFocus={hadFocus} />
        </Suspense>
      ) : (
        plain
      )}
      <span className={styles.shortcut} aria-hidden="true">
        {header.searchShortcut}
      </span>
    </search>
  );
}
