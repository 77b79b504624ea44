import { useMemo } from "react";
import { exportJson } from "../../export/exportJson.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { IdsLock } from "../../model/idsLock.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { namedByNothing, TAKEN_KINDS, type Taken, withoutEvents } from "../../model/withoutEvents.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { publishWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./Withdrawals.module.css";
import { publishedEvents, type Withdrawal, withChanged } from "./withdrawals.ts";

/**
 * What was published and is to be so no longer: events that are gone from the file, and those that the author chooses here.
 * Each needs a reason, which stands in its place from then on.
 */
export function Withdrawals(props: {
  readonly lock: IdsLock;
  readonly chosen: readonly Withdrawal[];
  readonly onChange: (chosen: readonly Withdrawal[]) => void;
}) {
  const { lock, chosen, onChange } = props;
  const { withdrawing: say } = publishWords(useWords());
  const tables = useTables();
  const { lost, present } = publishedEvents(lock, tables);
  if (lost.length + present.length === 0) return null;
  const of = (id: string): Withdrawal =>
    chosen.find((one) => one.id === id) ?? { id, reason: "", replacedBy: "" };
  const put = (next: Withdrawal): void => onChange(withChanged(chosen, next));
  const rows = [...lost, ...chosen.map(({ id }) => id).filter((id) => !lost.includes(id))];
  const others = present.filter((id) => !rows.includes(id));
  const headline = (id: string): string => {
    const row = eventRowOf(tables, id);
    return row === undefined ? id : visibleText(textAt(tables.events.headlines, row));
  };
  const gone = chosen.map(({ id }) => id).filter((id) => !lost.includes(id));
  const options = (
    <>
      <option value="">{say.none}</option>
      {others.map((id) => (
        <option key={id} value={id} dir="auto">
          {headline(id)}
        </option>
      ))}
    </>
  );
  return (
    <fieldset className={styles.withdrawals}>
      <legend>{say.title}</legend>
      {rows.map((id) => (
        <div key={id} className={styles.event}>
          <p dir="auto">{lost.includes(id) ? say.lost(visibleText(id)) : headline(id)}</p>
          <label>
            {say.reason}
            <input
              dir="auto"
              value={of(id).reason}
              onChange={({ target }) => put({ ...of(id), reason: target.value })}
            />
          </label>
          <label>
            {say.replacedBy}
            <select
              value={of(id).replacedBy}
              onChange={({ target }) => put({ ...of(id), replacedBy: target.value })}
            >
              {options}
            </select>
          </label>
          {!lost.includes(id) && (
            <button type="button" onClick={() => onChange(chosen.filter((one) => one.id !== id))}>
              {say.keep}
            </button>
          )}
        </div>
      ))}
      <label>
        {say.add}
        <select
          value=""
          onChange={({ target }) =>
            target.value !== "" && put({ id: target.value, reason: "", replacedBy: "" })
          }
        >
          {options}
        </select>
      </label>
      {rows.length > 0 && <p>{say.telling(rows.map((id) => `“${visibleText(id)}”`).join(", "))}</p>}
      {gone.length > 0 && <TakenAlong ids={gone} />}
      {lost.length > 0 && <Unnamed />}
      <small>{say.hint}</small>
    </fieldset>
  );
}

/** The story as its file has it. Only who withdraws something waits for it. */
function useDataset(): Dataset {
  const tables = useTables();
  return useMemo(() => JSON.parse(exportJson(tables, allRows(tables)).join("")), [tables]);
}

const allRows = ({ events }: Tables): readonly EventRow[] =>
  Array.from({ length: events.count }, (_, row) => eventRow(row));

/** What leaves the site together with these events, and what stays and names somebody who leaves. */
function TakenAlong({ ids }: { readonly ids: readonly string[] }) {
  const { withdrawing: say } = publishWords(useWords());
  const dataset = useDataset();
  // The same while a reason is typed.
  const key = JSON.stringify(ids);
  const { taken, stillNamed } = useMemo(
    () => withoutEvents(dataset, new Set<string>(JSON.parse(key))),
    [dataset, key],
  );
  if (taken.length + stillNamed.length === 0) return null;
  return (
    <div role="status">
      <TakenList heading={say.takenAlong} taken={taken} />
      {stillNamed.length > 0 && (
        <ul className={styles.named}>
          {stillNamed.map(({ name, in: where }) => (
            <li key={`${name} ${where}`}>{say.stillNamed(visibleText(name), visibleText(where))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Beside an event that was taken out of the file by hand may stand what only it named. */
function Unnamed() {
  const { withdrawing: say } = publishWords(useWords());
  const dataset = useDataset();
  const taken = useMemo(() => namedByNothing(dataset), [dataset]);
  return <TakenList heading={say.unnamed} taken={taken} />;
}

function TakenList(props: { readonly heading: string; readonly taken: readonly Taken[] }) {
  const { heading, taken } = props;
  const { withdrawing: say } = publishWords(useWords());
  const kinds = TAKEN_KINDS.filter((kind) => taken.some((one) => one.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <dl className={styles.taken}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{say.taken[kind]}</dt>
            {taken
              .filter((one) => one.kind === kind)
              .map(({ label }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: labels of the data may stand twice, and nothing is kept of a row.
                <dd key={index} dir="auto">
                  {visibleText(label)}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </>
  );
}
