import { lazy } from "react";

/** Panes in chunks of their own. The network is asked for at once: the first picture need not wait for it. */
const networkChunk = import("../views/network/NetworkPane.tsx");

export const NetworkPane = lazy(async () => ({ default: (await networkChunk).NetworkPane }));
export const EventList = lazy(async () => ({
  default: (await import("../views/list/EventList.tsx")).EventList,
}));
