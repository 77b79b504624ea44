import { type ReactNode, useState } from "react";
import { useWords } from "../state/useWords.ts";
import styles from "./LongList.module.css";

const MORE = 200;

/** The first of some items, and a button that brings more of them, where there are more. */
export function useFirst<T>(items: readonly T[], first: number) {
  const { list } = useWords().messages;
  const [most, setMost] = useState(first);
  const more = Math.min(MORE, items.length - most);
  const button = (
    <button type="button" onClick={() => setMost(most + more)}>
      {list.more(more)}
    </button>
  );
  return { shown: items.slice(0, most), more: more > 0 ? button : null };
}

/** A list of which only the first items stand there until one asks for more. */
export function LongList<T>(props: {
  readonly items: readonly T[];
  readonly first: number;
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const { items, first, children } = props;
  const { shown, more } = useFirst(items, first);
  return (
    <>
      <ol className={styles.list}>
        {shown.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is time, and an event may stand here twice.
          <li key={index}>{children(one, index)}</li>
        ))}
      </ol>
      {more}
    </>
  );
}
