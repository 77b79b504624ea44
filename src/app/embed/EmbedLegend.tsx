import { at, item } from "../../model/tables/columns.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { selectHues, useDerived } from "../../state/selectors.ts";
import { selectSummary } from "../../state/storySelectors.ts";
import { KindDot } from "../../widgets/KindDot.tsx";
import { KindName } from "../../widgets/KindName.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import styles from "./EmbedLegend.module.css";
import { useEmbedMessages } from "./useEmbedMessages.ts";

/** What outlines and colours of the timeline mean, of those that occur. */
export function EmbedLegend() {
  const context = useDataContext();
  const { byKind, byStatus } = useDerived(selectSummary);
  const hues = selectHues(context.tables);
  const { standing } = context.words.messages;
  return (
    <ul className={styles.legend} aria-label={useEmbedMessages().legend} data-legend="">
      {STATUSES.filter((_, index) => at(byStatus, index) > 0).map((status) => (
        <li key={status}>
          <StandingMark status={status} />
          {standing[status].label}
        </li>
      ))}
      {context.tables.kinds.flatMap(({ id }, kind) =>
        at(byKind, kind) === 0 ? (
          []
        ) : (
          <li key={id}>
            <KindDot hue={item(hues, kind)} />
            <KindName context={context} kind={kind} />
          </li>
        ),
      )}
    </ul>
  );
}
