import { useState } from "react";
import { exportCsv } from "../../export/exportCsv.ts";
import { exportGexf } from "../../export/exportGexf.ts";
import { exportJson, type FileParts } from "../../export/exportJson.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { tablesOfView } from "../../state/address/tablesOfView.ts";
import { reportLostPart } from "../../state/laterPart.ts";
import { selectMask, selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { ownPart } from "../../state/tableParts.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { take as english, workbook as englishWorkbook } from "../../words/en/takeAway.ts";
import { downloadBlob, fileName, XLSX } from "./downloadBlob.ts";
import styles from "./ExportDialog.module.css";
import { PictureForm } from "./PictureForm.tsx";

/** Set in the build of the one offline file, which is kept small. */
declare const __OFFLINE__: boolean;

/** Large, and wanted by few: fetched by the press. */
const fetchWorkbooks = () =>
  __OFFLINE__
    ? Promise.resolve(null)
    : import("../../export/exportWorkbook.ts").catch(() => {
        reportLostPart();
        return null;
      });

type Format = "json" | "csv" | "gexf";
type Scope = "shown" | "all";

const FORMATS: {
  readonly [F in Format]: {
    readonly type: string;
    readonly make: (tables: Tables, rows: readonly EventRow[]) => FileParts;
    /** Whether it holds records of events, not what is on screen. */
    readonly isAsRecorded: boolean;
  };
} = {
  json: { type: "application/json", make: exportJson, isAsRecorded: true },
  csv: { type: "text/csv", make: exportCsv, isAsRecorded: true },
  gexf: { type: "application/gexf+xml", make: exportGexf, isAsRecorded: false },
};

/** Takes results away as a file: the events on screen, or all of them. */
export function ExportDialog(props: { readonly onClose: () => void }) {
  const { later } = useWords();
  const take = later.takeAway?.take ?? english;
  const guide = later.takeAway?.workbook ?? englishWorkbook;
  const tables = useTables();
  const total = useDerived(selectTotals).events;
  const [scope, setScope] = useState<Scope>("shown");

  const rowsToTake = () =>
    scope === "all"
      ? Array.from({ length: tables.events.count }, (_, row) => eventRow(row))
      : Array.from(matchingRows(selectMask(store.getState(), tables)), eventRow);

  const save = (format: Format) => {
    const rows = rowsToTake();
    const { type, make, isAsRecorded } = FORMATS[format];
    // Folding is a way to read: in a file of records people take part by themselves. Rows of events are the same.
    const { session, view } = store.getState();
    const open =
      isAsRecorded &&
      session.opened &&
      tablesOfView(session.opened, { ...view, members: "open" }, ownPart.of(store.getState()));
    downloadBlob(
      `${fileName(tables.about.id)}.${format}`,
      new Blob([...make(open || tables, rows)], { type: `${type};charset=utf-8` }),
    );
  };

  const saveWorkbook = async () => {
    const { session, view } = store.getState();
    const open =
      session.opened &&
      tablesOfView(session.opened, { ...view, members: "open" }, ownPart.of(store.getState()));
    const module = await fetchWorkbooks();
    if (module === null) return;
    const dataset: Dataset = JSON.parse(exportJson(open ?? tables, rowsToTake()).join(""));
    const bytes = await module.exportWorkbook(dataset, guide.howTo);
    downloadBlob(`${fileName(tables.about.id)}.xlsx`, new Blob([new Uint8Array(bytes)], { type: XLSX }));
  };

  return (
    <Dialog title={take.title} onClose={props.onClose}>
      {() => (
        <>
          <fieldset className={styles.scope}>
            <legend>{take.scope}</legend>
            {(["shown", "all"] as const).map((value) => (
              <label key={value}>
                <input type="radio" name="scope" checked={scope === value} onChange={() => setScope(value)} />
                {value === "shown" ? take.shown(total) : take.all(tables.events.count)}
              </label>
            ))}
          </fieldset>
          <ul className={styles.formats}>
            {(["json", "csv", "gexf"] as const).map((format) => (
              <li key={format}>
                <button type="button" onClick={() => save(format)}>
                  {take.formats[format].name}
                </button>
                <span>{take.formats[format].hint}</span>
              </li>
            ))}
            {!__OFFLINE__ && (
              <li>
                <button type="button" onClick={() => void saveWorkbook()}>
                  {guide.name}
                </button>
                <span>{guide.hint}</span>
              </li>
            )}
          </ul>
          <PictureForm fileName={fileName(tables.about.id)} />
        </>
      )}
    </Dialog>
  );
}
