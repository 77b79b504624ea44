/** Details in a chunk of their own, since the story and its events come first. */
export { ActorDetail } from "./ActorDetail.tsx";
export { ShareDialog } from "./ShareDialog.tsx";
export { StoryFooter } from "./StoryFooter.tsx";
export { TieDetail } from "./TieDetail.tsx";
