import { Fragment, type ReactNode } from "react";
import type { Act } from "../../../model/tables/acts.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import type { ActorRow } from "../../../model/units.ts";
import { DataList, DataText } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { betweenParts, type ToldAct } from "../../../words/describeAct.ts";
import { directionOf } from "../../../words/isolate.ts";
import type { Words } from "../../../words/words.ts";
import styles from "./Sentence.module.css";

/** Who did what to whom. The names link to the actors, the verb to the tie of the two. */
export function Sentence({ context, act }: { readonly context: DataContext; readonly act: Act }) {
  const [one, other] = act.ends;
  const nameOf = (row: ActorRow) => (
    <Reference to={context.to({ kind: "actor", row })} className={styles.name}>
      <DataText context={context} text={textAt(context.tables.actors.names, row)} />
    </Reference>
  );
  return (
    <p className={styles.sentence} dir={sentenceDirection(act)}>
      <ActWords words={context.words} act={act} one={nameOf(one)} other={nameOf(other)}>
        <Reference to={context.to({ kind: "tie", from: one, to: other })} className={styles.tie}>
          <Verbs context={context} texts={[act.verb]} />
        </Reference>
      </ActWords>
    </p>
  );
}

/**
 * The direction of an act's sentence. A directed act runs in the direction of its own language: reversed, it would name
 * the target as the doer. An undirected act is a sentence of the interface.
 */
export const sentenceDirection = ({ undirected, verb }: Pick<ToldAct, "undirected" | "verb">) =>
  undirected ? undefined : directionOf(verb);

/** The sentence of `actInWords`, with elements for its ends and its verb (the children). */
export function ActWords(props: {
  readonly words: Words;
  readonly act: Pick<ToldAct, "undirected">;
  readonly one: ReactNode;
  readonly other: ReactNode;
  readonly children: ReactNode;
}) {
  const { words, act, one, other, children: verb } = props;
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

/** The sentence of an act, as all parts of the details show it. */
export function Verbs(props: { readonly context: DataContext; readonly texts: readonly string[] }) {
  return (
    <em className={styles.verb}>
      <DataList context={props.context} items={props.texts} />
    </em>
  );
}
