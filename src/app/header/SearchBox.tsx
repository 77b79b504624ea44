import { type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState } from "react";
import { setQuery } from "../../state/actions.ts";
import { laterPart } from "../../state/laterPart.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./SearchBox.module.css";

const SearchCombobox = laterPart(async () => (await import("./SearchCombobox.tsx")).SearchCombobox);

const FIELD_ID = "search";

/**
 * The search field: a plain one at once, the one with suggestions when it has come. Who has begun to type in the one goes
 * on in the other.
 */
export function SearchBox(props: {
  readonly startsFocused?: boolean;
  /** Something was chosen: on a phone the field would lie on what has opened. */
  readonly onDone?: () => void;
}) {
  const { header } = useWords().messages;
  const [text, setText] = useState("");
  const [ready, setReady] = useState(false);
  const hasFocus = useRef(props.startsFocused ?? false);
  const plain = <PlainField text={text} onText={setText} hasFocus={hasFocus} />;

  useEffect(() => {
    const timer = window.setTimeout(() => setReady(true), 0);
    return () => window.clearTimeout(timer);
  }, []);

  // There as soon as the field is.
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
      <span className={styles.shortcut} aria-hidden="true">
        {header.searchShortcut}
      </span>
    </search>
  );
}

function PlainField(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether the field, or the one whose place it takes, has the focus. */
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
        if (event.key === "Enter") setQuery(text);
      }}
    />
  );
}
