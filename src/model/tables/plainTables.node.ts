import type { Tables } from "./tables.ts";

/** All columns in one text, which is compared a hundred times faster than they are. */
export const plain = (tables: Tables): string =>
  JSON.stringify(tables, (_, value: unknown) => (ArrayBuffer.isView(value) ? String(value) : value));
