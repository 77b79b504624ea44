import { textAt } from "../../../model/tables/text/textColumn.ts";
import type { ActorRow } from "../../../model/units.ts";
import { DataList, DataText } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { directionOf } from "../../../words/isolate.ts";
import styles from "./Sentence.module.css";

/** Who did what to whom. The names lead to the actors, the verb to all there is between the two. */
export function Sentence(props: {
  readonly context: DataContext;
  readonly from: ActorRow;
  readonly verb: string;
  readonly to: ActorRow;
  /** It is between the two. */
  readonly undirected?: boolean;
}) {
  const { context, from, verb, to, undirected = false } = props;
  const nameOf = (row: ActorRow) => (
    <Reference to={context.to({ kind: "actor", row })} className={styles.name}>
      <DataText context={context} text={textAt(context.tables.actors.names, row)} />
    </Reference>
  );
  const done = (
    <Reference to={context.to({ kind: "tie", from, to })} className={styles.tie}>
      <Verbs context={context} texts={[verb]} />
    </Reference>
  );
  if (undirected) {
    return (
      <p className={styles.sentence} dir={directionOf(verb)}>
        {done}: {nameOf(from)} – {nameOf(to)}
      </p>
    );
  }
  return (
    // In the order of its own language: turned round it would say that the other one did it.
    <p className={styles.sentence} dir={directionOf(verb)}>
      {nameOf(from)} {done} {nameOf(to)}
    </p>
  );
}

/** What one did to the other, as all sentences of the details show it. */
export function Verbs(props: { readonly context: DataContext; readonly texts: readonly string[] }) {
  return (
    <em className={styles.verb}>
      <DataList context={props.context} items={props.texts} />
    </em>
  );
}
