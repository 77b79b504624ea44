import type { ReactNode } from "react";
import { store, useApp } from "../state/store.ts";
import { useWords } from "../state/useDerived.ts";
import { Button } from "./Button.tsx";
import styles from "./Notice.module.css";

export function Notice(props: { readonly role?: "status" | "alert"; readonly children: ReactNode }) {
  return (
    <div className={styles.notice} role={props.role}>
      {props.children}
    </div>
  );
}

/** Reports lost code or an error. Dialogs show this notice too, because a modal dialog covers the one of the page. */
export function Trouble() {
  const { states } = useWords().messages;
  const lostPart = useApp((state) => state.lostPart);
  const failed = useApp((state) => state.failed);
  if (!lostPart && !failed) return null;
  return (
    <Notice role="alert">
      <p>{lostPart ? states.lostPart : states.failed}</p>
      <Button onClick={() => location.reload()}>{states.reload}</Button>
      <Button onClick={() => store.setState(lostPart ? { lostPart: false } : { failed: false })}>
        {states.dismiss}
      </Button>
    </Notice>
  );
}
