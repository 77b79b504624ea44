export { DetailPanel } from "./DetailPanel.tsx";
export { Opening } from "./Opening.tsx";
export { StoryDetail } from "./StoryDetail.tsx";
