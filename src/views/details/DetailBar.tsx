import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import type { ReactNode } from "react";
import { Reference, type Target, useData } from "../../widgets/Reference.tsx";
import { readingWords } from "../../words/laterWords.ts";
import styles from "./DetailBar.module.css";

export function DetailBar(props: { readonly start: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles.bar}>
      {props.start}
      <span className={styles.space} />
      {props.children}
    </div>
  );
}

/** Without a sign (`children`), the button shows its name. */
export function BarButton(props: {
  readonly to: Target;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
}) {
  const { to, name, isDisabled = false, children } = props;
  // Without a target the element is a plain span, on which screen readers ignore a label.
  const named = to === null ? {} : { "aria-label": name, title: name };
  return (
    <Reference
      to={to}
      className={styles.button}
      {...named}
      {...(isDisabled ? { "aria-disabled": true } : {})}
    >
      {children ?? <span className={styles.words}>{name}</span>}
    </Reference>
  );
}

/** If there is no other event (`isPossible` is false), the button does nothing, but keeps its place and its focus. */
type Step = { readonly to: Target; readonly isPossible: boolean };

export function EventSteps(props: {
  readonly previous: Step;
  readonly next: Step;
  readonly position: string;
}) {
  const { previous, next, position } = props;
  const details = readingWords(useData().words).detail;
  return (
    <>
      <BarButton to={previous.to} name={details.previous} isDisabled={!previous.isPossible}>
        <ArrowLeft size={16} aria-hidden="true" className={styles.arrow} />
      </BarButton>
      <BarButton to={next.to} name={details.next} isDisabled={!next.isPossible}>
        <ArrowRight size={16} aria-hidden="true" className={styles.arrow} />
      </BarButton>
      <span className={styles.position}>{position}</span>
    </>
  );
}
