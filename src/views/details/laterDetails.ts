import { laterPart } from "../../state/laterPart.ts";

/** The details that can come a moment later: one chunk, which the page asks for when its first picture stands. */
const parts = () => import("./detailParts.ts");

export const ActorDetail = laterPart(async () => (await parts()).ActorDetail);
export const StoryFooter = laterPart(async () => (await parts()).StoryFooter);
export const ShareDialog = laterPart(async () => (await parts()).ShareDialog);
export const TieDetail = laterPart(async () => (await parts()).TieDetail);
