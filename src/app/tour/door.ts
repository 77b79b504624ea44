export { TourCards } from "./TourCards.tsx";
export { TourPanel } from "./TourPanel.tsx";
