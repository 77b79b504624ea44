import { laterPart } from "../../state/laterPart.ts";
import type { MenuDialog } from "./MenuItems.tsx";

const AboutDialog = laterPart(async () => (await import("./AboutPanel.tsx")).AboutDialog);
const EmbedDialog = laterPart(async () => (await import("../export/EmbedDialog.tsx")).EmbedDialog);
const ExportDialog = laterPart(async () => (await import("../export/ExportDialog.tsx")).ExportDialog);
const OfflineDialog = laterPart(async () => (await import("../export/OfflineDialog.tsx")).OfflineDialog);
const OpenDialog = laterPart(async () => (await import("../open/OpenDialog.tsx")).OpenDialog);

/** What the entries of the menu open, each in a chunk of its own. */
export function MenuDialogs(props: {
  readonly dialog: MenuDialog;
  /** Chooses a file to open. */
  readonly onChoose: () => void;
  readonly onClose: () => void;
}) {
  const { dialog, onChoose, onClose } = props;
  switch (dialog) {
    case "open":
      return <OpenDialog onChoose={onChoose} onClose={onClose} />;
    case "offline":
      return <OfflineDialog onClose={onClose} />;
    case "export":
      return <ExportDialog onClose={onClose} />;
    case "about":
      return <AboutDialog onClose={onClose} />;
    case "embed":
      return <EmbedDialog onClose={onClose} />;
  }
}
