import type { DataContext } from "../../widgets/Reference.tsx";
import { describeData } from "../../words/describeData.ts";
import { Contact } from "./Contact.tsx";
import styles from "./DataFooter.module.css";

/** Which file and which program all this was made from, and where its corrections are. */
export function DataFooter(props: {
  readonly context: Pick<DataContext, "tables" | "words" | "to">;
  /** SHA-256 of the file in hexadecimal; `null` where the browser computes none. */
  readonly sha256: string | null;
  /** Of the program. */
  readonly version: string;
  /** Where the corrections are told; `null` where nobody tells any. */
  readonly changes: string | null;
}) {
  const { context, sha256, version, changes } = props;
  const { words, tables } = context;
  return (
    <footer className={styles.footer}>
      <dl>
        {describeData(
          words,
          tables.about,
          tables.prepared?.events ?? tables.events.count,
          sha256,
          version,
        ).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {tables.about.contact !== "" && (
        <p>
          <Contact context={context} changes={null} />
        </p>
      )}
      {changes === null ? null : (
        <p>
          <a href={changes}>{words.messages.data.corrections}</a>
        </p>
      )}
    </footer>
  );
}
