import { type Act, namedActsOf } from "../../../model/tables/acts.ts";
import type { EventRow } from "../../../model/units.ts";
import { AndMore, firstOf } from "../../../widgets/AndMore.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { ownStanding, sourcesByNumber } from "../../../words/describeAct.ts";
import { Paragraph } from "../Paragraph.tsx";
import styles from "./Acts.module.css";
import { Sentence } from "./Sentence.tsx";
import { SourceNames } from "./SourceList.tsx";

/** Who did what to whom in an event, on screen, on a page and on paper. */
export function Acts(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  /** Ids of the sources that stand beside in a numbered list: on paper acts refer to them by their numbers. */
  readonly cited?: readonly string[] | undefined;
}) {
  const { context, row, cited } = props;
  const acts = namedActsOf(context.tables, row);
  return (
    <ul className={styles.acts}>
      {firstOf(acts).map((act) => (
        <li key={act.index}>
          <Sentence context={context} act={act} />
          <ActBasis context={context} act={act} cited={cited} />
        </li>
      ))}
      <AndMore words={context.words} total={acts.length} as="li" />
    </ul>
  );
}

/** The standing and sources of one act, where they differ from those of its event. */
function ActBasis(props: {
  readonly context: DataContext;
  readonly act: Act;
  readonly cited: readonly string[] | undefined;
}) {
  const { context, act, cited } = props;
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
        {cited === undefined ? (
          <SourceNames context={context} ids={sources} />
        ) : (
          sourcesByNumber(words, act, cited)
        )}
      </span>
    </Paragraph>
  );
}
