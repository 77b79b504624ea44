import { foldedIn } from "../../model/tables/folding.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type ActorRow, actorId, type EventRow } from "../../model/units.ts";
import type { ActorPath, PathStep } from "../../query/network/actorPaths.ts";
import { selectPath, selectTie } from "../../state/actions.ts";
import { selectPaths } from "../../state/selectors/highlights.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { connectionWords } from "../../words/laterWords.ts";
import { actorsOfEvent } from "../../words/namedActors.ts";
import styles from "./ActorPaths.module.css";
import { DetailSection } from "./DetailSection.tsx";
import { EventLine } from "./event/EventLine.tsx";
import { Paragraph } from "./Paragraph.tsx";

/** How many events of a step are listed; the detail of the tie lists them all. */
const FIRST_EVENTS = 3;

/** The shortest chains of events between the two selected actors, on request. */
export function ActorPaths(props: { readonly one: ActorRow; readonly other: ActorRow }) {
  const { one, other } = props;
  const { tables, words } = useDataContext();
  const messages = connectionWords(words);
  const paths = useDerived(selectPaths);
  const [from, to] = [one, other].map((row) => actorId(textAt(tables.actors.ids, row)));
  const select = paths === null ? selectPath : selectTie;
  return (
    <>
      <button
        type="button"
        aria-expanded={paths !== null}
        className={styles.toggle}
        onClick={() => from !== undefined && to !== undefined && select(from, to)}
      >
        {paths === null ? messages.show : messages.hide}
      </button>
      {paths === null ? null : (
        <DetailSection
          title={paths.length === 0 ? messages.title : messages.chains(paths.length, paths[0]?.length ?? 0)}
        >
          <Paragraph>{paths.length === 0 ? messages.none : messages.meaning}</Paragraph>
          {paths.map((path) => (
            <Chain key={path.map(({ to: end }) => end).join()} path={path} />
          ))}
        </DetailSection>
      )}
    </>
  );
}

const Chain = (props: { readonly path: ActorPath }) => (
  <ol className={styles.chain}>
    {props.path.map((step) => (
      <Step key={step.to} step={step} />
    ))}
  </ol>
);

function Step(props: { readonly step: PathStep }) {
  const { from, to, events } = props.step;
  const context = useDataContext();
  const messages = connectionWords(context.words);
  const nameOf = (row: ActorRow) => visibleText(textAt(context.tables.actors.names, row));
  const more = events.length - FIRST_EVENTS;
  // Where people are folded: who it is that the events name.
  const behind = [from, to].flatMap((body) => {
    const people = namedFor(context.tables, events, body).map(nameOf);
    return people.length === 0 ? [] : [messages.standsFor(nameOf(body), formatList(context.words, people))];
  });
  return (
    <li>
      <p className={styles.pair}>{messages.step(nameOf(from), nameOf(to), events.length)}</p>
      {behind.map((sentence) => (
        <p key={sentence} className={styles.more}>
          {sentence}
        </p>
      ))}
      {events.slice(0, FIRST_EVENTS).map((row) => (
        <EventLine key={row} context={context} row={row} />
      ))}
      {more > 0 && <p className={styles.more}>{messages.more(more)}</p>}
    </li>
  );
}

/** The people for whom a body counts in these events, where the events name only the people. */
function namedFor(tables: Tables, events: readonly EventRow[], body: ActorRow): readonly ActorRow[] {
  if (tables.folding === null) return [];
  const found = new Set<ActorRow>();
  for (const row of events) {
    const named = actorsOfEvent(tables, row);
    if (named.includes(body)) continue;
    for (const one of foldedIn(tables, row)) if (one.body === body) found.add(one.actor);
  }
  return [...found].sort((a, b) => a - b);
}
