export { DetailPanel } from "./DetailPanel.tsx";
export { FirstAnswer, isLargeTable } from "./FirstAnswer.tsx";
export { Opening } from "./Opening.tsx";
export { StoryDetail } from "./StoryDetail.tsx";
