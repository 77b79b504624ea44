import Ellipsis from "lucide-react/icons/ellipsis";
import { type ReactNode, Suspense, useCallback, useId, useRef, useState } from "react";
import { hrefOf } from "../../state/addressSync.ts";
import { appEntry } from "../../state/appRoot.ts";
import { laterPart } from "../../state/laterPart.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { defaultView } from "../../state/viewState.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { OpenFile } from "../open/laterOpenFile.ts";
import { shippedDatasets } from "../open/shippedDatasets.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import styles from "./Menu.module.css";
import { useGlobalKeys } from "./useGlobalKeys.ts";

const AboutDialog = laterPart(async () => (await import("./AboutPanel.tsx")).AboutDialog);
const EmbedDialog = laterPart(async () => (await import("../export/EmbedDialog.tsx")).EmbedDialog);
const ExportDialog = laterPart(async () => (await import("../export/ExportDialog.tsx")).ExportDialog);
const OfflineDialog = laterPart(async () => (await import("../export/OfflineDialog.tsx")).OfflineDialog);
const OpenDialog = laterPart(async () => (await import("../open/OpenDialog.tsx")).OpenDialog);

/** Further things one can do: a list of buttons and links that opens over the page, by the platform's popover. */
export function Menu(props: { readonly children?: ReactNode }) {
  const { messages } = useWords();
  const { header } = messages;
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<"export" | "open" | "offline" | "embed" | "about" | null>(null);
  const open = useApp(({ session }) => session.data);
  const lang = useApp(({ view }) => view.lang);
  const others = shippedDatasets.filter((dataset, index) => (index === 0 ? "" : dataset.id) !== open);
  useGlobalKeys(useCallback(() => setDialog("about"), []));
  const close = () => popover.current?.hidePopover();
  const item = (name: string, act: () => void) => (
    <li>
      <button
        type="button"
        onClick={() => {
          close();
          act();
        }}
      >
        {name}
      </button>
    </li>
  );
  return (
    <>
      <IconButton label={header.menu} popoverTarget={id}>
        <Ellipsis size={16} aria-hidden="true" />
      </IconButton>
      <div ref={popover} id={id} popover="auto" className={styles.menu}>
        <LanguageSwitch onChosen={close} />
        <ul>
          {props.children ? <li>{props.children}</li> : null}
          {item(messages.open.menu, () => setDialog("open"))}
          {others.map((dataset) => (
            <li key={dataset.id}>
              <a
                href={hrefOf({
                  ...defaultView,
                  data: dataset === shippedDatasets[0] ? "" : dataset.id,
                  lang,
                })}
                onClick={close}
              >
                {header.otherStory(dataset.title)}
              </a>
            </li>
          ))}
          {item(header.print, () => window.print())}
          {item(messages.take.menu, () => setDialog("export"))}
          {appEntry !== "offline" && (
            <>
              {item(header.offline, () => setDialog("offline"))}
              {item(messages.embed.open, () => setDialog("embed"))}
            </>
          )}
          {item(header.about, () => setDialog("about"))}
        </ul>
      </div>
      <Suspense>
        <OpenFile input={fileInput} />
      </Suspense>
      <Suspense>
        {dialog === "open" && (
          <OpenDialog onChoose={() => fileInput.current?.click()} onClose={() => setDialog(null)} />
        )}
        {dialog === "offline" && <OfflineDialog onClose={() => setDialog(null)} />}
        {dialog === "export" && <ExportDialog onClose={() => setDialog(null)} />}
        {dialog === "about" && <AboutDialog onClose={() => setDialog(null)} />}
        {dialog === "embed" && <EmbedDialog onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
