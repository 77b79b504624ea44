import { Fragment, useEffect, useId, useRef, useState } from "react";
import { EXPORT_FORMATS, type ExportFormat, FORMATS, isText } from "../../export/exportFile.ts";
import { MS_PER_DAY } from "../../model/dates/calendar.ts";
import { SHEET_ROWS } from "../../model/limits.ts";
import { isEvent } from "../../model/tables/coverage.ts";
import { eventRows, type Tables } from "../../model/tables/tables.ts";
import { epochDay, eventRow } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { activeFilters, nameOfTaken, useActiveFilters, writtenWindow } from "../../state/activeFilters.ts";
import { linkOf } from "../../state/address/addressSync.ts";
import { tablesOfView } from "../../state/address/resolveView.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { publicHrefOf } from "../../state/publishedHref.ts";
import { moreSelectors } from "../../state/rooms.ts";
import { selectMask, selectTotals, useTables } from "../../state/selectors.ts";
import { site } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { downloadBlob, fileName } from "../../widgets/downloadBlob.ts";
import { citingWords } from "../../words/citations.ts";
import { dataAsBibtex, dataAsCsl, dataAsRis, dataAsText } from "../../words/dataCitation.ts";
import { filesWords } from "../../words/fileWords.ts";
import { formatWindow } from "../../words/formatDate.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import styles from "./ExportDialog.module.css";
import { exportPicture, PICTURE_FORMATS, type PictureWish } from "./exportPicture.ts";
import { isLongExport, makeFile } from "./makeFile.ts";

const OFFERED = EXPORT_FORMATS.filter((format) => !__OFFLINE__ || isText(format));
const GROUPS = ["events", "acts", "network", "cite"] as const;

type Scope = "shown" | "all";

type Progress =
  | { readonly step: "making"; readonly events: number; readonly total: number }
  | { readonly step: "tooMany"; readonly sheet: string; readonly rows: number }
  | { readonly step: "broken" };

export function ExportDialog(props: { readonly onClose: () => void }) {
  const words = useWords();
  const take = filesWords(words).take;
  const guide = __OFFLINE__ ? null : filesWords(words).workbook;
  const tables = useTables();
  const total = useDerived(selectTotals).events;
  const id = useId();
  const [scope, setScope] = useState<Scope>("shown");

  const rowsToTake = () =>
    scope === "all"
      ? eventRows(tables)
      : Array.from(matchingRows(selectMask(store.getState(), tables)), eventRow).filter((row) =>
          isEvent(tables, row),
        );

  const [progress, setProgress] = useState<Progress | null>(null);
  const request = useRef<AbortController>(null);
  useEffect(() => () => request.current?.abort(), []);

  const save = async (format: ExportFormat): Promise<void> => {
    request.current?.abort();
    request.current = new AbortController();
    const { signal } = request.current;
    const wish = {
      format,
      tables: tablesToTake(format, tables),
      rows: rowsToTake(),
      howTo: guide?.howTo ?? [],
      citation: citationOf(format, words, tables, scope),
    };
    const total = wish.rows.length;
    setProgress(isLongExport(wish) ? { step: "making", events: 0, total } : null);
    const made = await makeFile(wish, signal, (events) => setProgress({ step: "making", events, total }));
    if (signal.aborted) return;
    if (made === "broken") setProgress({ step: made });
    else if ("tooMany" in made) setProgress({ step: "tooMany", ...made.tooMany });
    else {
      setProgress(null);
      const name = scope === "all" ? tables.about.id : nameOfTaken(words, tables, store.getState());
      downloadBlob(`${fileName(name)}${FORMATS[format].end}`, made.file);
    }
  };
  const stop = (): void => {
    request.current?.abort();
    setProgress(null);
  };

  return (
    <Dialog title={exploringWords(words).menu.download} onClose={props.onClose}>
      {() => (
        <>
          <fieldset className={styles.scope}>
            <legend>{take.scope}</legend>
            {(tables.coverage.isWhole ? (["shown", "all"] as const) : (["shown"] as const)).map((value) => (
              <label key={value}>
                <input type="radio" name="scope" checked={scope === value} onChange={() => setScope(value)} />
                {value === "shown" ? take.shown(total) : take.all(tables.events.count)}
              </label>
            ))}
          </fieldset>
          <ul className={styles.formats}>
            {GROUPS.map((group) => (
              <li key={group}>
                <span id={`${id}-${group}`}>{take.groups[group].name}</span>
                <div>
                  <span className={styles.files}>
                    {OFFERED.filter((format) => FORMATS[format].group === group).map((format) => (
                      <Button
                        key={format}
                        aria-describedby={`${id}-${group}`}
                        disabled={progress?.step === "making"}
                        onClick={() => void save(format)}
                      >
                        {format === "xlsx"
                          ? guide?.name
                          : FORMATS[format].name || take.names[format === "ties" ? "ties" : "text"]}
                      </Button>
                    ))}
                  </span>
                  <p className={styles.hint}>{take.groups[group].hint}</p>
                </div>
              </li>
            ))}
          </ul>
          <div role="status" className={styles.progress}>
            {progress && <ProgressOfFile progress={progress} onStop={stop} />}
          </div>
          <PictureForm />
        </>
      )}
    </Dialog>
  );
}

/** The tables to export. Files of events name each person, even if the view counts people with their organisations. */
function tablesToTake(format: ExportFormat, tables: Tables): Tables {
  const state = store.getState();
  const { session, view } = state;
  if (FORMATS[format].group === "network" || !session.opened || !tables.coverage.isWhole) return tables;
  return tablesOfView(session.opened, { ...view, members: "open" }, moreSelectors.of(state));
}

const CITATIONS = { text: dataAsText, bibtex: dataAsBibtex, ris: dataAsRis, csl: dataAsCsl } as const;
const isCitation = (format: ExportFormat): format is keyof typeof CITATIONS => format in CITATIONS;

/** The citation of the exported events. It is plain text, unless the file is itself a citation in another format. */
function citationOf(format: ExportFormat, spoken: Words, tables: Tables, scope: Scope): string {
  const words = citingWords(spoken, tables, site);
  const state = store.getState();
  const { view, session } = state;
  const shown = scope === "shown";
  const href = linkOf(shown ? view : { ...defaultView, data: view.data });
  return CITATIONS[isCitation(format) ? format : "text"](words, tables, {
    events: shown ? selectTotals(state, tables).events : tables.events.count,
    window: shown && writtenWindow(tables, view) ? formatWindow(words, windowDays(tables, view)) : "",
    filters: shown ? activeFilters(words, tables, state).map(({ label }) => label) : [],
    address: href.startsWith("http") ? href : "",
    site: publicHrefOf(view) === "" ? "" : site.name,
    digest: session.digest,
    accessed: epochDay(Date.now() / MS_PER_DAY),
  });
}

function ProgressOfFile({ progress, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const words = useWords();
  const take = filesWords(words).take;
  if (progress.step === "tooMany")
    return <p>{take.tooManyRows(progress.sheet, progress.rows, SHEET_ROWS)}</p>;
  if (progress.step === "broken") return <p>{take.broken}</p>;
  const { events, total } = progress;
  return (
    <>
      <label>
        {take.making}
        {/* After the last event, the remaining time is unknown, so the bar gets no value. */}
        <progress max={total} {...(events < total ? { value: events } : {})} />
      </label>
      <Button onClick={onStop}>{words.messages.open.cancel}</Button>
    </>
  );
}

type Format = PictureWish["format"];
const SIZES = ["wide", "tall", "whole"] as const satisfies readonly Format[];
const isFormat = (value: string): value is Format => value in PICTURE_FORMATS;

function PictureForm() {
  const words = useWords();
  const say = filesWords(words).picture;
  const tables = useTables();
  const title = visibleText(tables.about.title);
  const id = useId();
  const filters = useActiveFilters();
  // A picture of some actors is headed by their names. The title of the story then stands below them.
  const isOfActors = filters.length > 0 && filters.every(({ dimension }) => dimension === "actor");
  const [headline, setHeadline] = useState(
    isOfActors ? filters.map(({ label }) => label).join(" · ") : title,
  );
  const [format, setFormat] = useState<Format>("wide");
  const [failed, setFailed] = useState(false);

  const save = async (which: PictureWish["which"], file: PictureWish["file"]) => {
    const wish = { which, file, format, headline };
    const blob = await exportPicture(wish, store.getState(), tables);
    setFailed(blob === null);
    const name = fileName(nameOfTaken(words, tables, store.getState()));
    if (blob) downloadBlob(`${name}-${which}.${file}`, blob);
  };

  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {say.title}
      </h3>
      <p className={styles.hint}>{say.hint}</p>
      <div className={styles.form}>
        <label htmlFor={`${id}-headline`}>{say.headline}</label>
        <input
          id={`${id}-headline`}
          className={styles.headline}
          dir="auto"
          value={headline}
          placeholder={title}
          onChange={(event) => setHeadline(event.target.value)}
        />
        <label htmlFor={`${id}-size`}>{say.size}</label>
        <select
          id={`${id}-size`}
          className={styles.size}
          value={format}
          onChange={({ target }) => isFormat(target.value) && setFormat(target.value)}
        >
          {SIZES.map((one) => (
            <option key={one} value={one}>
              {say.sizes[one]}
            </option>
          ))}
        </select>
        {(["timeline", "network"] as const).map((which) => (
          <Fragment key={which}>
            <span id={`${id}-${which}`}>{say[which]}</span>
            <span className={styles.files}>
              {(["svg", "png"] as const).map((file) => (
                <Button key={file} aria-describedby={`${id}-${which}`} onClick={() => void save(which, file)}>
                  {file.toUpperCase()}
                </Button>
              ))}
            </span>
          </Fragment>
        ))}
      </div>
      <p aria-live="polite">{failed && say.noPicture}</p>
    </section>
  );
}
