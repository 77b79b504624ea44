import { Component, type ReactNode } from "react";
import { store } from "../../state/store.ts";
import styles from "./PaneBoundary.module.css";

type Props = { readonly pane: string; readonly children: ReactNode };

/** Keeps an error in one pane from taking the others; a bug, so the console has it too. */
export class PaneBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { states } = store.getState().words.messages;
    return (
      <div className={styles.failed} role="alert">
        <p>{states.paneFailed(this.props.pane)}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {states.tryAgain}
        </button>
      </div>
    );
  }
}
