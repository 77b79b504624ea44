import type { Tables } from "./tables.ts";

/** The buffers of all columns, for `postMessage` to hand over instead of copying; the sender loses them. */
export function transferables({ events, actors, sources, ties }: Tables): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  [events, actors, sources, ties].forEach(collect);
  return [...buffers];
}
