import { lazy } from "react";

/** The details that can come a moment later: one chunk, which the page asks for when its first picture stands. */
const parts = () => import("./detailParts.ts");

export const ActorDetail = lazy(async () => ({ default: (await parts()).ActorDetail }));
export const DataFooter = lazy(async () => ({ default: (await parts()).DataFooter }));
export const ShareDialog = lazy(async () => ({ default: (await parts()).ShareDialog }));
export const TieDetail = lazy(async () => ({ default: (await parts()).TieDetail }));
