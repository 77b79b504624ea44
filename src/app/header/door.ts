export { storyWords } from "../storyWords.ts";
export { AboutDialog, AboutPanel } from "./AboutPanel.tsx";
export { MenuDialogs, MenuItems } from "./MenuItems.tsx";
