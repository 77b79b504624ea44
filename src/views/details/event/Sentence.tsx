import { Fragment, type ReactNode } from "react";
import type { Act } from "../../../model/tables/acts.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import type { ActorRow } from "../../../model/units.ts";
import { DataList, DataText } from "../../../widgets/DataText.tsx";
import { Reference, useData } from "../../../widgets/Reference.tsx";
import { betweenParts, type ToldAct } from "../../../words/describeAct.ts";
import { directionOf } from "../../../words/isolate.ts";
import styles from "./Sentence.module.css";

/** Names link to the actors, the verb links to their tie. */
export function Sentence({ act }: { readonly act: Act }) {
  const { tables, to } = useData();
  const [one, other] = act.ends;
  const nameOf = (row: ActorRow) => (
    <Reference to={to({ kind: "actor", row })} className={styles.name}>
      <DataText text={textAt(tables.actors.names, row)} />
    </Reference>
  );
  return (
    <p className={styles.sentence} dir={sentenceDirection(act)}>
      <ActWords act={act} one={nameOf(one)} other={nameOf(other)}>
        <Reference to={to({ kind: "tie", from: one, to: other })} className={styles.tie}>
          <Verbs texts={[act.verb]} />
        </Reference>
      </ActWords>
    </p>
  );
}

/**
 * The direction of the verb. In the other direction, a sentence would name the target as the doer. Undefined for an act
 * without a doer.
 */
export const sentenceDirection = ({ undirected, verb }: Pick<ToldAct, "undirected" | "verb">) =>
  undirected ? undefined : directionOf(verb);

/** The sentence of `actInWords` as elements. `children` is the verb. */
export function ActWords(props: {
  readonly act: Pick<ToldAct, "undirected">;
  readonly one: ReactNode;
  readonly other: ReactNode;
  readonly children: ReactNode;
}) {
  const { words } = useData();
  const { act, one, other, children: verb } = props;
  if (!act.undirected) {
    return (
      <>
        {one} {verb} {other}
      </>
    );
  }
  const elements = { one, other, verb };
  return betweenParts(words).map((part) =>
    typeof part === "string" ? part : <Fragment key={part.part}>{elements[part.part]}</Fragment>,
  );
}

export function Verbs(props: { readonly texts: readonly string[] }) {
  return (
    <em className={styles.verb}>
      <DataList items={props.texts} />
    </em>
  );
}
