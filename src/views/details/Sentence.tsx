import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorId } from "../../model/units.ts";
import { selectTie } from "../../state/actions.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { directionOf } from "../../words/isolate.ts";
import { visibleText } from "../../words/visibleText.ts";
import { ActorButton } from "./ActorButton.tsx";
import { DataList } from "./DataList.tsx";
import styles from "./Sentence.module.css";

/** Who did what to whom. The names lead to the actors, the verb to all there is between the two. */
export function Sentence(props: { readonly from: ActorRow; readonly verb: string; readonly to: ActorRow }) {
  const { from, verb, to } = props;
  const { ids, names } = useTables().actors;
  const { details } = useWords().messages;
  const [one, other] = [from, to].map((actor) => visibleText(textAt(names, actor)));
  return (
    // In the order of its own language: turned round it would say that the other one did it.
    <p className={styles.sentence} dir={directionOf(verb)}>
      <ActorButton actor={from} className={styles.name} />{" "}
      {from === to ? (
        <Verb text={verb} />
      ) : (
        <button
          type="button"
          className={styles.tie}
          title={details.tie(one ?? "", other ?? "")}
          onClick={() => selectTie(actorId(textAt(ids, from)), actorId(textAt(ids, to)))}
        >
          <Verb text={verb} />
        </button>
      )}{" "}
      <ActorButton actor={to} className={styles.name} />
    </p>
  );
}

/** A verb as all sentences of the details show it. */
export function Verb(props: { readonly text: string }) {
  return <Verbs texts={[props.text]} />;
}

/** What one did to the other in one event, in more than one word. */
export function Verbs(props: { readonly texts: readonly string[] }) {
  return (
    <em className={styles.verb}>
      <DataList items={props.texts} />
    </em>
  );
}
