import type { ReactNode, Ref } from "react";
import { DataParagraph } from "../../widgets/DataText.tsx";
import styles from "./DetailSection.module.css";

/** The column of the details. Its parts adapt to its width. */
export function DetailColumn(props: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div ref={props.ref} className={styles.column}>
      {props.children}
    </div>
  );
}

/** A part of the details below a heading. If `isFolded`, only the heading is visible until a press opens the part. */
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

/** The name of the subject of the details, as a heading. Level 1 heads a page of its own. */
export function Headline(props: { readonly level?: 1 | 2; readonly children: ReactNode }) {
  const Heading = props.level === 1 ? "h1" : "h2";
  // Screen readers announce the headline, since the focus stays on the button Previous or Next.
  return (
    <Heading className={styles.headline} aria-live="polite">
      {props.children}
    </Heading>
  );
}

/** The look of a paragraph: the line above or below the headline, running text, or an aside. */
type Look = "eyebrow" | "fact" | "summary" | "text" | "standing" | "meaning" | "role" | "note";

export function Paragraph(props: { readonly look?: Look; readonly children: ReactNode }) {
  return <p className={styles[props.look ?? "text"]}>{props.children}</p>;
}

export function ParagraphOfData(props: { readonly look: Look; readonly text: string }) {
  return <DataParagraph className={styles[props.look]} text={props.text} />;
}
