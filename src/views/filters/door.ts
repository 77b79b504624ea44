export { FilterPanel } from "./FilterPanel.tsx";
