import type { ActorRecord } from "../../../model/dataset.ts";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { DetailSection } from "../DetailSection.tsx";
import { SourceNames } from "../event/SourceList.tsx";
import { Statement } from "../opening/Statement.tsx";
import styles from "./Basis.module.css";
import { actorMessages } from "./sayLedger.ts";

const STATEMENTS = ["role", "memberOf", "description"] as const;

/**
 * What is said of an actor, each with its standing, where it claims something, and the sources that it rests on; the name
 * of its group too, where its editors say what that rests on.
 */
export function Basis(props: { readonly context: DataContext; readonly record: ActorRecord }) {
  const { context, record } = props;
  const { standing, counts } = context.words.messages;
  const { restsOn, statements } = actorMessages(context.words);
  const { basis = {} } = record;
  const made = STATEMENTS.filter((statement) => basis[statement] !== undefined);
  const group = context.tables.groups.find(({ id }) => id === record.group);
  const hasGroup = (group?.events ?? []).length + (group?.sources ?? []).length > 0;
  if (made.length === 0 && !hasGroup) return null;
  return (
    <DetailSection title={restsOn}>
      <dl className={styles.basis}>
        {made.map((statement) => {
          const { status, sources = [] } = basis[statement] ?? {};
          return (
            <div key={statement}>
              <dt>{statements[statement]}</dt>
              <dd>
                {status === undefined ? null : (
                  <>
                    <StandingMark status={status} /> {standing[status].label} ·{" "}
                  </>
                )}
                {sources.length === 0 ? counts.sources(0) : <SourceNames context={context} ids={sources} />}
              </dd>
            </div>
          );
        })}
        {group && hasGroup && (
          <div>
            <dt>{statements.group}</dt>
            <dd>
              <Statement context={context} text={group.label} events={group.events} sources={group.sources} />
            </dd>
          </div>
        )}
      </dl>
    </DetailSection>
  );
}
