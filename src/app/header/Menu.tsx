import Ellipsis from "lucide-react/icons/ellipsis";
import { type ReactNode, Suspense, useId, useRef, useState } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { OpenFile } from "../open/LoadScreen.tsx";
import styles from "./Menu.module.css";
import type { MenuDialog } from "./MenuItems.tsx";

const MenuItems = laterPart(async () => (await import("./MenuItems.tsx")).MenuItems);
const MenuDialogs = laterPart(async () => (await import("./MenuDialogs.tsx")).MenuDialogs);

/** Further things one can do: a list of buttons and links that opens over the page, by the platform's popover. */
export function Menu(props: { readonly size: "control" | "large"; readonly children?: ReactNode }) {
  const { header } = useWords().messages;
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<MenuDialog | null>(null);
  return (
    <>
      <IconButton label={header.menu} size={props.size} popoverTarget={id}>
        <Ellipsis size={16} aria-hidden="true" />
      </IconButton>
      <div ref={popover} id={id} popover="auto" className={styles.menu}>
        <Suspense>
          <MenuItems onChosen={() => popover.current?.hidePopover()} onDialog={setDialog}>
            {props.children}
          </MenuItems>
        </Suspense>
      </div>
      <Suspense>
        <OpenFile input={fileInput} />
      </Suspense>
      <Suspense>
        {dialog && (
          <MenuDialogs
            dialog={dialog}
            onChoose={() => fileInput.current?.click()}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </>
  );
}
