export { AboutDialog, AboutPanel } from "./AboutPanel.tsx";
export { MenuDialogs } from "./MenuDialogs.tsx";
export { MenuItems } from "./MenuItems.tsx";
