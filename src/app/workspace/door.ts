export { DetailPane, NetworkNotes, OutsideNote, StorySummary, TimelineNotes } from "./PaneNotes.tsx";
export { PhoneStatusBar, PhoneWorkspace, StoryColumn, StoryLead } from "./PhoneWorkspace.tsx";
export { PlayTools } from "./PlayTools.tsx";
export { Splitter } from "./Splitter.tsx";
export { FilterSheet, Tools } from "./Tools.tsx";
