/** A story of the reader's own: to bring one, to edit it, to publish it. */
export { EditBar, EditButton, EditPane } from "../edit/EditRoom.tsx";
export { OwnStory, OwnStoryTools } from "./OwnStory.tsx";
