import type { EventRecord } from "../../model/tables.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { otherParticipants } from "../../words/otherParticipants.ts";
import { ActorChips } from "./ActorChips.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";

/** Who is involved beyond the sentences, and as what. */
export function OtherParticipants(props: { readonly record: EventRecord }) {
  const words = useWords();
  const involved = otherParticipants(words, useTables(), props.record);
  if (involved.length === 0) return null;
  return (
    <DetailSection title={words.messages.details.alsoInvolved}>
      {involved.map(({ role, actors }) => (
        <div key={role} className={styles.involved}>
          <p className={styles.role}>{role}</p>
          <ActorChips actors={actors} />
        </div>
      ))}
    </DetailSection>
  );
}
