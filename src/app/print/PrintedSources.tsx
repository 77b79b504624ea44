import { Fragment } from "react";
import type { SourceRecord } from "../../model/dataset.ts";
import { sourceRecord } from "../../model/tables/tables.ts";
import type { SourceRow } from "../../model/units.ts";
import type { DataContext } from "../../widgets/Reference.tsx";
import { describeSource } from "../../words/describeSource.ts";
import { directionOf } from "../../words/isolate.ts";
import { dataWords, detailWords } from "../../words/laterWords.ts";
import styles from "./PrintedSources.module.css";

/** A source with the place in it that is cited, where one is. */
export type PrintedSource = { readonly row: SourceRow; readonly where?: string | undefined };

/** Sources as a reader of paper can find them: title, publisher, day, place in it, address, stored copy and its digest. */
export function PrintedSources(props: {
  readonly context: DataContext;
  readonly sources: readonly PrintedSource[];
}) {
  const { context, sources } = props;
  return (
    <ol className={styles.sources}>
      {sources.map(({ row, where }) => (
        <li key={`${row} ${where}`}>
          <InFull context={context} record={sourceRecord(context.tables, row)} where={where} />
        </li>
      ))}
    </ol>
  );
}

function InFull(props: {
  readonly context: DataContext;
  readonly record: SourceRecord;
  readonly where: string | undefined;
}) {
  const { words } = props.context;
  const details = detailWords(words);
  const data = dataWords(words);
  const { title, facts, address, archived, sha256 } = describeSource(words, props.record, props.where);
  return (
    <div dir={directionOf(title)}>
      <bdi>{title}</bdi>.{" "}
      {facts.map(({ text }, index) => (
        <Fragment key={text}>
          {index > 0 && ", "}
          <bdi>{text}</bdi>
        </Fragment>
      ))}
      {facts.length > 0 && ". "}
      {address && <span className={styles.address}>{address.href}</span>}
      {archived && (
        <>
          {" "}
          <bdi>{details.archived}</bdi>: <span className={styles.address}>{archived.href}</span>
        </>
      )}
      {sha256 !== "" && (
        <>
          {" "}
          <bdi>{data.file}</bdi>: <span className={styles.address}>{sha256}</span>
        </>
      )}
    </div>
  );
}
