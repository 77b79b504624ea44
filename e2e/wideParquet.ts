import { parquet, textColumn } from "../src/load/parquet/madeParquet.node.ts";

const ROWS = 2_000;
const texts = (word: string): readonly string[] =>
  Array.from(
    { length: ROWS },
    (_, row) => `${word} ${(row * 7_919) % 10_007} ${"of which much is told ".repeat(2)}`,
  );
const days = (): readonly string[] =>
  Array.from({ length: ROWS }, (_, row) => new Date(Date.UTC(2015, 0, 1 + row)).toISOString().slice(0, 10));
/** The converted type BSON of Parquet. The page reads no cells from its bytes. */
const NO_CELLS = 20;
let made: Uint8Array | undefined;

/** A Parquet file of twenty columns. Most of them have no cells. It is made once, for the tests that need it. */
export const wideParquet = (): Uint8Array => {
  made ??= parquet({
    columns: [
      textColumn("date", days()),
      textColumn("title", texts("Event"), { isPlain: true }),
      ...Array.from({ length: 18 }, (_, column) => ({
        ...textColumn(`column ${column}`, texts(`w${column}`), { isPlain: true }),
        ...(column < 14 ? { converted: NO_CELLS } : {}),
      })),
    ],
    rows: [ROWS],
  });
  return made;
};
