/** A story of the reader's own: opening, editing and publishing it. */
export { EditBar, EditButton, EditPane } from "../edit/EditRoom.tsx";
export { OwnStoryDialog, OwnStoryTools } from "./OwnStory.tsx";
