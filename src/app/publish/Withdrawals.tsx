import type { IdsLock } from "../../model/idsLock.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { publishWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./Withdrawals.module.css";
import { publishedEvents, type Withdrawal } from "./withdrawals.ts";

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
  const put = (next: Withdrawal): void => onChange([...chosen.filter(({ id }) => id !== next.id), next]);
  const rows = [...lost, ...chosen.map(({ id }) => id).filter((id) => !lost.includes(id))];
  const others = present.filter((id) => !rows.includes(id));
  const headline = (id: string): string => {
    const row = eventRowOf(tables, id);
    return row === undefined ? id : visibleText(textAt(tables.events.headlines, row));
  };
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
      <small>{say.hint}</small>
    </fieldset>
  );
}
