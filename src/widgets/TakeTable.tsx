import { protectCell, writeTable } from "../model/tableCells.ts";
import { nameOfTaken } from "../state/activeFilters.ts";
import { useTables } from "../state/selectors.ts";
import { store } from "../state/store.ts";
import { useWords } from "../state/useDerived.ts";
import { exploringWords } from "../words/laterWords.ts";
import { Button } from "./Button.tsx";
import { CopyText } from "./CopyButton.tsx";
import { downloadText, fileName } from "./downloadBlob.ts";

export function TakeTable(props: {
  readonly name: string;
  /** The table with its head. Called when a button is pressed. */
  readonly rows: () => readonly (readonly string[])[];
}) {
  const words = useWords();
  const say = exploringWords(words).density;
  const tables = useTables();
  // Spreadsheets paste text with tabs as cells. `protectCell` keeps them from running a cell as a formula.
  const tsv = () =>
    props
      .rows()
      .map((cells) => cells.map((cell) => protectCell(cell.replace(/\s+/g, " "))).join("\t"))
      .join("\n");
  const save = () => {
    const name = fileName(`${nameOfTaken(words, tables, store.getState())} ${props.name}`);
    downloadText(`${name}.csv`, "text/csv", writeTable(props.rows()).join(""));
  };
  return (
    <>
      <CopyText text={tsv} button={(copy) => <Button onClick={copy}>{say.copy}</Button>} />
      <Button onClick={save}>{say.save}</Button>
    </>
  );
}
