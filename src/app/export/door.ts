export { EmbedDialog } from "./EmbedDialog.tsx";
export { ExportDialog } from "./ExportDialog.tsx";
export { OfflineDialog } from "./OfflineDialog.tsx";
export { PrintView } from "./PrintView.tsx";
