/** Details in a chunk of their own, since the story and its events come first. */
export { ActorDetail } from "./actor/ActorDetail.tsx";
export { TieDetail } from "./actor/TieDetail.tsx";
export { StoryFooter } from "./StoryFooter.tsx";
export { ShareDialog } from "./share/ShareDialog.tsx";
