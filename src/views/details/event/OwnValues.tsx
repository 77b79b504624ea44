import type { EventRecord, Tables } from "../../../model/tables/tables.ts";
import { AndMore, firstOf } from "../../../widgets/AndMore.tsx";
import { DataBlock, DataText } from "../../../widgets/DataText.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { dateInWords } from "../../../words/describeEvent.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import styles from "./OwnValues.module.css";

/** What an event has in the columns of the file's own, by the names that the file gives them. */
export function OwnValues(props: { readonly context: DataContext; readonly values: EventRecord["values"] }) {
  const { context, values = {} } = props;
  const held = context.tables.events.columns.flatMap((column) => {
    const value = values[column.id];
    return value === undefined ? [] : [{ ...column, value }];
  });
  return (
    <dl className={styles.values}>
      {firstOf(held).map(({ id, label, type, value }) => (
        <div key={id} className={styles.pair}>
          <dt>
            <DataText context={context} text={label} />
          </dt>
          <dd>
            <DataBlock context={context} text={inWords(context, type, value)} beside />
          </dd>
        </div>
      ))}
      <AndMore words={context.words} total={held.length} />
    </dl>
  );
}

type Type = Tables["events"]["columns"][number]["type"];

/** A place on the globe keeps its digits. */
function inWords({ words }: DataContext, type: Type, value: string | number): string {
  if (typeof value === "number") return type === "number" ? formatNumber(words, value) : String(value);
  return type === "date" ? dateInWords(words, value) : value;
}
