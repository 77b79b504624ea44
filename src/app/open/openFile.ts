import { readLocation } from "../../state/addressSync.ts";
import { OWN_FILE } from "../../state/session.ts";
import { defaultView } from "../../state/viewState.ts";
import { openSource } from "./openSource.ts";

/**
 * Opens a file of the reader's own. It is read here and goes nowhere; the address says only that an own file is open,
 * not even its name.
 */
export function openFile(file: Blob, name: string): void {
  const { lang } = readLocation().view;
  void openSource({
    name,
    origin: { kind: "file", name },
    asked: { view: { ...defaultView, data: OWN_FILE, lang }, ignored: [], newerVersion: false },
    read: async () => ({ bytes: await file.arrayBuffer() }),
  });
}

/** Opens a text from the clipboard as if it were a file. */
export const openPasted = (text: string, name: string): void => openFile(new Blob([text]), name);
