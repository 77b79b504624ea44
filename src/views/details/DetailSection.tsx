import type { ReactNode, Ref } from "react";
import { DataParagraph } from "../../widgets/DataText.tsx";
import styles from "./DetailSection.module.css";

export function DetailColumn(props: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div ref={props.ref} className={styles.column}>
      {props.children}
    </div>
  );
}

/** With `isFolded`, a press on the heading opens the content. */
export function DetailSection(props: {
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  readonly aside?: ReactNode;
  readonly isFolded?: boolean;
  readonly children: ReactNode;
}) {
  const Heading = props.level === 2 ? "h2" : "h3";
  const head = (
    <>
      <Heading className={styles.title}>{props.title}</Heading>
      {props.aside}
    </>
  );
  if (props.isFolded)
    return (
      <details className={styles.folded}>
        <summary className={styles.opener}>{head}</summary>
        {props.children}
      </details>
    );
  return (
    <div className={styles.section}>
      <div className={styles.head}>{head}</div>
      {props.children}
    </div>
  );
}

export function Headline(props: { readonly level?: 1 | 2; readonly children: ReactNode }) {
  const Heading = props.level === 1 ? "h1" : "h2";
  // The focus stays on the button Previous or Next, so screen readers must announce the new headline.
  return (
    <Heading className={styles.headline} aria-live="polite">
      {props.children}
    </Heading>
  );
}

type Look = "eyebrow" | "fact" | "summary" | "text" | "standing" | "meaning" | "role" | "note";

export function Paragraph(props: { readonly look?: Look; readonly children: ReactNode }) {
  return <p className={styles[props.look ?? "text"]}>{props.children}</p>;
}

export function ParagraphOfData(props: { readonly look: Look; readonly text: string }) {
  return <DataParagraph className={styles[props.look]} text={props.text} />;
}
