import { type ReactNode, useState } from "react";
import { Button } from "./Button.tsx";
import { useData } from "./Reference.tsx";

const MORE = 200;

/** The first items, and a button for more. Paper and pages without scripts show all items, because no button works. */
export function useFirst<T>(items: readonly T[], first: number) {
  const { words, medium } = useData();
  const { list } = words.messages;
  const [most, setMost] = useState(medium === undefined ? first : Number.POSITIVE_INFINITY);
  const more = Math.min(MORE, items.length - most);
  const button = <Button onClick={() => setMost(most + more)}>{list.more(more)}</Button>;
  return { shown: items.slice(0, most), more: more > 0 ? button : null };
}

export function LongList<T>(props: {
  readonly items: readonly T[];
  readonly first: number;
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const { items, first, children } = props;
  const { shown, more } = useFirst(items, first);
  return (
    <>
      <ol>
        {shown.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is time, and an event may be listed twice.
          <li key={index}>{children(one, index)}</li>
        ))}
      </ol>
      {more}
    </>
  );
}
