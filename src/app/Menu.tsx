import { Ellipsis } from "lucide-react";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { appHref } from "../state/appRoot.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { AboutDialog } from "./AboutDialog.tsx";
import styles from "./Menu.module.css";
import { shippedDatasets } from "./shippedDatasets.ts";
import { useGlobalKeys } from "./useGlobalKeys.ts";

/** Further things one can do: a list of buttons and links that opens over the page, by the platform's popover. */
export function Menu(props: { readonly children?: ReactNode }) {
  const { messages } = useWords();
  const { header } = messages;
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [about, setAbout] = useState(false);
  const open = useApp(({ session }) => session.data);
  const others = shippedDatasets.filter((dataset, index) => (index === 0 ? "" : dataset.id) !== open);
  useGlobalKeys(useCallback(() => setAbout(true), []));
  const close = () => popover.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={header.menu}
        title={header.menu}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
      <div ref={popover} id={id} popover="auto" className={styles.menu}>
        <ul>
          {props.children ? <li>{props.children}</li> : null}
          {others.map((dataset) => (
            <li key={dataset.id}>
              <a
                href={appHref(
                  dataset === shippedDatasets[0] ? "" : `#data=${encodeURIComponent(dataset.id)}`,
                )}
                onClick={close}
              >
                {header.otherStory(dataset.title)}
              </a>
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                close();
                window.print();
              }}
            >
              {header.print}
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() => {
                close();
                setAbout(true);
              }}
            >
              {header.about}
            </button>
          </li>
        </ul>
      </div>
      {about && <AboutDialog onClose={() => setAbout(false)} />}
    </>
  );
}
