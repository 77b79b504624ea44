import { notices, takeAway } from "../rooms.ts";
import { AboutDialog } from "./AboutPanel.tsx";
import type { MenuDialog } from "./MenuItems.tsx";

const EmbedDialog = takeAway.part(({ EmbedDialog }) => EmbedDialog);
const OpenDialog = notices.part(({ OpenDialog }) => OpenDialog);
const ExportDialog = takeAway.part(({ ExportDialog }) => ExportDialog);
const OfflineDialog = takeAway.part(({ OfflineDialog }) => OfflineDialog);

/** What the entries of the menu open. */
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
