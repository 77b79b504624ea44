import type { ReactNode } from "react";
import { DataParagraph } from "../../widgets/DataText.tsx";
import styles from "./Paragraph.module.css";

/** The name of the subject of the details. `level` is that of the heading: 1 if it heads the page. */
export function Headline(props: { readonly level?: 1 | 2; readonly children: ReactNode }) {
  const Heading = props.level === 1 ? "h1" : "h2";
  // The focus stays on Previous and Next, so the new content must be announced.
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
