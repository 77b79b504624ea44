export { PrintView } from "./PrintView.tsx";
