export { TourPage } from "./TourPage.tsx";
export { TourPanel } from "./TourPanel.tsx";
