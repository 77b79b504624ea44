export { DetailPanel } from "./DetailPanel.tsx";
export { EventLine } from "./event/EventLine.tsx";
export { FirstAnswer, isLargeTable } from "./FirstAnswer.tsx";
export { Opening, ShortOpening } from "./Opening.tsx";
export { StoryDetail } from "./StoryDetail.tsx";
