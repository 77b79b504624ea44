import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { AboutPanel } from "./AboutPanel.tsx";

/** What Dateline is, what its marks mean, and its keys, over the page. */
export function AboutDialog(props: { readonly onClose: () => void }) {
  const { about } = useWords().messages;
  return (
    <Dialog title={about.title} onClose={props.onClose}>
      {() => <AboutPanel />}
    </Dialog>
  );
}
