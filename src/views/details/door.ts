export { DetailPanel } from "./DetailPanel.tsx";
export { Opening } from "./opening/Opening.tsx";
export { StoryDetail } from "./StoryDetail.tsx";
