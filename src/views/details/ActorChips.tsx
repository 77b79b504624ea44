import type { ActorRow } from "../../model/units.ts";
import { ActorButton } from "./ActorButton.tsx";
import styles from "./detail.module.css";

/** Actors as chips in a row. */
export function ActorChips(props: { readonly actors: readonly ActorRow[] }) {
  return (
    <ul className={styles.pills}>
      {props.actors.map((actor) => (
        <li key={actor}>
          <ActorButton actor={actor} className={styles.pill} />
        </li>
      ))}
    </ul>
  );
}
