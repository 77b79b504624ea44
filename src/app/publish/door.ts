export { EditBar, EditButton, EditPane } from "../edit/EditRoom.tsx";
export { OwnStoryDialog, OwnStoryTools } from "./OwnStory.tsx";
