import type { ReactNode } from "react";
import { DataParagraph } from "../../widgets/DataText.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import styles from "./Paragraph.module.css";

/** The name of the subject of the details. `level` of the heading: 1 where it heads the page. */
export function Headline(props: { readonly level?: 1 | 2; readonly children: ReactNode }) {
  const Heading = props.level === 1 ? "h1" : "h2";
  // Previous and Next keep the focus, so the new content must be announced.
  return (
    <Heading className={styles.headline} aria-live="polite">
      {props.children}
    </Heading>
  );
}

/** The kinds of paragraphs in the details: the line above or below the headline, running text, an aside. */
type Look = "eyebrow" | "fact" | "summary" | "text" | "standing" | "meaning" | "role" | "note";

export function Paragraph(props: { readonly look?: Look; readonly children: ReactNode }) {
  return <p className={styles[props.look ?? "text"]}>{props.children}</p>;
}

/** The same for texts of the dataset. */
export function ParagraphOfData(props: {
  readonly look: Look;
  readonly context: DataContext;
  readonly text: string;
}) {
  return <DataParagraph className={styles[props.look]} context={props.context} text={props.text} />;
}
