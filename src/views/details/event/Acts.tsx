import { namedActsOf } from "../../../model/tables/acts.ts";
import type { EventRow } from "../../../model/units.ts";
import { AndMore, firstOf } from "../../../widgets/AndMore.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { ownStanding } from "../../../words/describeAct.ts";
import { Paragraph } from "../Paragraph.tsx";
import styles from "./Acts.module.css";
import { Sentence } from "./Sentence.tsx";
import { SourceNames } from "./SourceList.tsx";

/** Who did what to whom in an event, on screen, on a page and on paper. */
export function Acts({ context, row }: { readonly context: DataContext; readonly row: EventRow }) {
  const acts = namedActsOf(context.tables, row);
  return (
    <ul className={styles.acts}>
      {firstOf(acts).map((act) => (
        <li key={act.index}>
          <Sentence context={context} act={act} />
          <ActBasis context={context} act={act} />
        </li>
      ))}
      <AndMore words={context.words} total={acts.length} as="li" />
    </ul>
  );
}

/** How sure one act is and who says so, where its event does not say that. */
function ActBasis({ context, act }: Parameters<typeof Sentence>[0]) {
  const { words, tables } = context;
  const { status, sources } = act;
  const isOwn = ownStanding(words, tables, act) !== "";
  if (!isOwn && sources.length === 0) return null;
  const isSaid = isOwn || status !== "unstated";
  return (
    <Paragraph look="standing">
      {isSaid && <StandingMark status={status} />}
      <span>
        {isSaid && words.messages.standing[status].label}
        {isSaid && sources.length > 0 ? " · " : null}
        <SourceNames context={context} ids={sources} />
      </span>
    </Paragraph>
  );
}
