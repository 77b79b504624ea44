import { actorRowOf } from "../../model/findRow.ts";
import { type EventRecord, ROLES } from "../../model/tables.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import { ActorChips } from "./ActorChips.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";

/** Who is involved beyond the sentences, and as what. */
export function OtherParticipants(props: { readonly record: EventRecord }) {
  const { participants = [], actions = [] } = props.record;
  const words = useWords();
  const tables = useTables();
  const told = new Set(actions.flatMap(({ from, to }) => [from, to]));
  const others = participants.flatMap(({ actor, role }) => {
    const row = told.has(actor) ? undefined : actorRowOf(tables, actor);
    return row === undefined ? [] : [{ row, role: roleInWords(words, role) }];
  });
  if (others.length === 0) return null;
  const roles = [...new Set(others.map(({ role }) => role))];
  return (
    <DetailSection title={words.messages.details.alsoInvolved}>
      {roles.map((role) => (
        <div key={role} className={styles.involved}>
          <p className={styles.role}>{role}</p>
          <ActorChips actors={others.filter((one) => one.role === role).map(({ row }) => row)} />
        </div>
      ))}
    </DetailSection>
  );
}

/** A role that the interface knows in its words, any other as written. */
function roleInWords({ messages }: Words, role: string | undefined): string {
  const known = ROLES.find((one) => one === role);
  if (known !== undefined) return messages.roles[known];
  return role ? visibleText(role) : messages.roles.other;
}
