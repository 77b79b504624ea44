/** The most requests that a browser sends at a time to one host over HTTP/1.1. */
export const TO_ONE_HOST = 6;

/** Begins `work` for items in order, `most` at a time, until `isOver` is true. Rejects with the first failure. */
export async function fewAtATime<Item>(
  most: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const take = async (): Promise<void> => {
    for (let next = left.next(); !next.done && !isOver(); next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: most }, take));
}
