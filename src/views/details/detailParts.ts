/** Details in a chunk of their own, since the story and its events come first. */
export { ActorDetail } from "./ActorDetail.tsx";
export { DataFooter } from "./DataFooter.tsx";
export { ShareDialog } from "./ShareDialog.tsx";
export { TieDetail } from "./TieDetail.tsx";
