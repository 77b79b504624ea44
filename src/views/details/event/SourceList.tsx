import type { ReactNode } from "react";
import { AndMore, DataBlock, DataText, firstOf, MOST_LISTED } from "../../../widgets/DataText.tsx";
import { Reference, useData } from "../../../widgets/Reference.tsx";
import { type Citations, describeSources, type SourceDescription } from "../../../words/describeSource.ts";
import { readingWords } from "../../../words/laterWords.ts";
import styles from "./SourceList.module.css";

type Cited = { readonly citations: Citations };

/** The no-break space keeps the dot off the start of a line. */
const SEPARATOR = "\u00a0· ";

/** Paper has no links, so it shows whole addresses. */
export function SourceList(props: Cited & { readonly most?: number }) {
  const context = useData();
  const { citations, most = MOST_LISTED } = props;
  const isPaper = context.medium === "paper";
  return (
    <ol className={styles.sources} data-marked="">
      {describeSources(context.words, context.tables, citations.slice(0, most)).map(({ id, source }) => (
        <li key={id} className={styles.source}>
          <p className={styles.heading}>
            <SourceLink source={source}>
              <DataBlock text={source.title} />
            </SourceLink>
          </p>
          {isPaper && " "}
          <p className={styles.facts} data-quiet="">
            {source.facts.map(({ text, of }, index) => (
              <span key={text}>
                {index > 0 ? SEPARATOR : null}
                {of === "data" ? <DataText text={text} /> : <bdi>{text}</bdi>}
              </span>
            ))}
            {source.host === "" ? null : (
              <>
                {source.facts.length > 0 ? SEPARATOR : null}
                <bdi className={styles.address}>{isPaper ? source.address?.href : source.host}</bdi>
              </>
            )}
            {source.archived === undefined ? null : (
              <>
                {SEPARATOR}
                <Reference
                  to={context.to({ kind: "source", address: source.archived })}
                  className={styles.title}
                >
                  <bdi>{readingWords(context.words).detail.archived}</bdi>
                </Reference>
                {isPaper && <bdi className={styles.address}> {source.archived.href}</bdi>}
              </>
            )}
            {source.sha256 !== "" && (
              <>
                {SEPARATOR}
                <bdi>{readingWords(context.words).data.file}</bdi>{" "}
                <code className={styles.digest} title={source.sha256} dir="ltr">
                  {source.sha256}
                </code>
              </>
            )}
          </p>
        </li>
      ))}
      <AndMore words={context.words} total={citations.length} shown={most} as="li" />
    </ol>
  );
}

export function SourceLine({ citations }: Cited) {
  const { words } = useData();
  const { label, sources } = readingWords(words).detail;
  if (citations.length === 0) return null;
  return (
    <p className={styles.line} data-quiet="">
      {label(sources)} <SourceNames ids={citations.map(({ id }) => id)} />
    </p>
  );
}

export function SourceNames(props: { readonly ids: readonly string[] }) {
  const { tables, words } = useData();
  const { ids } = props;
  const citations = [...new Set(ids)].map((id) => ({ id }));
  return (
    <span data-quiet="">
      {describeSources(words, tables, firstOf(citations)).map(({ id, source }, index) => (
        <span key={id} title={source.title}>
          {index > 0 ? SEPARATOR : null}
          <SourceLink source={source}>
            <DataText text={source.publisher || source.title} />
          </SourceLink>
        </span>
      ))}{" "}
      <AndMore words={words} total={citations.length} as="span" />
    </span>
  );
}

/** Only an address of http or https becomes a link. */
function SourceLink(props: { readonly source: SourceDescription; readonly children: ReactNode }) {
  const { to } = useData();
  const { source, children } = props;
  const { address } = source;
  return (
    <Reference
      to={address === undefined ? null : to({ kind: "source", address })}
      className={address === undefined ? undefined : styles.title}
    >
      {children}
    </Reference>
  );
}
