import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { exportJson } from "../../export/exportJson.ts";
import { type LastSite, readSiteZip } from "../../load/readSiteZip.ts";
import type { Dataset } from "../../model/dataset.ts";
import { today } from "../../model/draft.ts";
import { type IdsLock, nothingLocked } from "../../model/idsLock.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { NO_LANGUAGE } from "../../model/vocabulary.ts";
import { namedByNothing, TAKEN_KINDS, type Taken, withoutEvents } from "../../model/withoutEvents.ts";
import { useTables } from "../../state/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { downloadBlob } from "../../widgets/downloadBlob.ts";
import { ownStoryWords } from "../../words/fileWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { LISTS } from "../../words/readerWords.ts";
import { siteFaultInWords, siteNoteInWords } from "../../words/siteFaultInWords.ts";
import { rememberLock } from "../edit/editing.ts";
import { offlineName } from "../export/offlineFile.ts";
import { answersTo } from "../opening/opening.ts";
import { inLink } from "../opening/openOwnFile.ts";
import { Changes } from "./Changes.tsx";
import {
  lastAtAddress,
  lastInFile,
  lockAddress,
  publishedEvents,
  type Withdrawal,
  withChanged,
  withReason,
  withWithdrawals,
} from "./lastPublished.ts";
import styles from "./PublishDialog.module.css";
import { type Published, publishSite } from "./publishSite.ts";

type Progress = { readonly kind: "making"; readonly share: number } | Published;

/** The last publication. Null before the author chooses a file. "wrong" if the chosen file is not a publication. */
type Last = LastSite | null | "wrong";

const COLUMN = "column";
const MOST_LOGO_BYTES = 1_000_000;
const TEXTS = ["name", "byline", "licence", "contact", "address"] as const;
const ASKED: readonly string[] = [
  ...TEXTS,
  ...["language", "accent", "logo", "withoutColumns", "ownFiles", "links", "answers"],
];

export function PublishDialog(props: { readonly onClose: () => void }) {
  const words = useWords();
  const { publishing: say } = ownStoryWords(words);
  const file = useApp(({ session }) => session.file);
  const tables = useApp(({ session }) => session.tables);
  const setAsideTotal = useApp(({ session }) => session.setAsideTotal);
  const inDoubt = useApp(({ session }) => session.warnings.filter(({ doubt }) => doubt).length);
  const [last, setLast] = useState<Last>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const request = useRef<AbortController>(null);
  const [withdrawals, setWithdrawals] = useState<readonly Withdrawal[]>([]);
  useEffect(() => () => request.current?.abort(), []);
  // The open file may itself be the zip file of the last publication, or a zipped folder with settings.
  const blob = file?.blob;
  useEffect(() => {
    if (blob === undefined || !/\.zip$/i.test(file?.name ?? "")) return;
    void readSiteZip(blob).then((read) => {
      if (read === null) return;
      rememberLock(read.lock.published);
      setLast((before) => before ?? read);
    });
  }, [blob, file?.name]);
  if (file === null || tables === null) return null;
  const ownColumns = tables.events.columns.map(({ label }) => label);
  const known = last === "wrong" ? null : last;

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = await siteOf(new FormData(event.currentTarget), known, {
      ownColumns,
      data: store.getState().view.data,
    });
    if (given.pictures === null) return setFaults([say.logoLarge]);
    setFaults([]);
    request.current = new AbortController();
    setProgress({ kind: "making", share: 0 });
    const published = await publishSite(
      {
        file: { ...file, answers: answersTo(file) },
        config: given.config,
        lock: withWithdrawals(known?.lock ?? nothingLocked, tables, withdrawals, today()),
        leftOut: withReason(withdrawals).map(({ id }) => id),
        pictures: given.pictures,
      },
      request.current.signal,
      (share) => setProgress({ kind: "making", share }),
    );
    if (published.kind === "made")
      downloadBlob(offlineName(tables.about.title).replace(/\.html$/, ".zip"), published.zip);
    setProgress(published);
  };

  return (
    <Dialog title={say.title} onClose={props.onClose}>
      {() => (
        <>
          <p>{say.intro}</p>
          <Changes />
          {setAsideTotal > 0 && <p role="status">{say.setAside(setAsideTotal)}</p>}
          {inDoubt > 0 && <p role="status">{say.inDoubt(inDoubt)}</p>}
          <LastPublication last={last} setLast={setLast} />
          {/* The `key` changes with the settings of the last publication, so that the form is made again with them. */}
          <form key={JSON.stringify(known?.config)} onSubmit={(event) => void submit(event)}>
            <Settings about={tables.about} ownColumns={ownColumns} last={known} />
            {known && <Withdrawals lock={known.lock} chosen={withdrawals} onChange={setWithdrawals} />}
            {known === null && (
              <label className={styles.accent}>
                <input type="checkbox" required /> {say.isFirst}
              </label>
            )}
            <label className={styles.accent}>
              <input type="checkbox" name="closed" defaultChecked={known?.config.ownFiles === false} />{" "}
              {say.noOwnFiles}
            </label>
            <label className={styles.accent}>
              <input type="checkbox" name="files" defaultChecked={known?.config.links === "files"} />{" "}
              {say.linksToFiles}
            </label>
            <Faults sentences={faults} />
            <DialogActions>
              {progress?.kind === "making" && (
                <>
                  <progress className={styles.progress} aria-label={say.making} value={progress.share} />
                  <Button onClick={() => request.current?.abort()}>{words.messages.open.cancel}</Button>
                </>
              )}
              <button type="submit" data-primary="" disabled={progress?.kind === "making"}>
                {say.make}
              </button>
            </DialogActions>
          </form>
          <div role="status">{progress && <Outcome progress={progress} />}</div>
        </>
      )}
    </Dialog>
  );
}

/** Asks for the last publication. Its ids stay in the next publication, and its settings fill the form. */
function LastPublication(props: { readonly last: Last; readonly setLast: (last: Last) => void }) {
  const { last, setLast } = props;
  const { publishing: say } = ownStoryWords(useWords());
  const [site, setSite] = useState("");
  const [isAway, setAway] = useState(false);
  const take = (read: LastSite): void => {
    rememberLock(read.lock.published);
    setLast(read);
  };
  return (
    <>
      <label className={styles.field}>
        {say.last}
        <input
          type="file"
          accept=".zip,.json"
          onChange={async ({ target }) => {
            const [chosen] = target.files ?? [];
            const read = chosen && (await lastInFile(chosen));
            if (read) take(read);
            else if (chosen) setLast("wrong");
          }}
        />
        <small role="status" data-quiet="">
          {lastInWords(say, last)}
        </small>
      </label>
      {(last === null || last === "wrong") && (
        <label className={styles.field}>
          {say.lastAddress}
          <span className={styles.ask}>
            <input
              type="url"
              dir="ltr"
              value={site}
              onChange={({ target }) => {
                setSite(target.value);
                setAway(false);
              }}
            />
            <Button
              disabled={lockAddress(site) === null}
              onClick={async () => {
                const read = await lastAtAddress(site);
                if (read) take(read);
                else setAway(true);
              }}
            >
              {say.askAddress}
            </Button>
          </span>
          <small role="status" data-quiet="">
            {isAway && (
              <>
                {say.addressAway}{" "}
                <a href={lockAddress(site) ?? ""} target="_blank" rel="noreferrer" dir="ltr">
                  {lockAddress(site)}
                </a>
              </>
            )}
          </small>
        </label>
      )}
    </>
  );
}

/** The fields hold the settings of the last publication. A blank field shows what the story itself says. */
function Settings(props: {
  readonly about: Tables["about"];
  readonly ownColumns: readonly string[];
  readonly last: LastSite | null;
}) {
  const { about, ownColumns } = props;
  const config = props.last?.config;
  const { publishing: say } = ownStoryWords(useWords());
  const { publisher, byline, licence, contact } = about;
  const told: Partial<Record<(typeof TEXTS)[number], string>> = { name: publisher, byline, licence, contact };
  return (
    <>
      {TEXTS.map((name) => (
        <label key={name} className={styles.field}>
          {say[name]}
          <input
            name={name}
            dir={name === "address" || name === "contact" ? "ltr" : "auto"}
            type={name === "address" ? "url" : "text"}
            defaultValue={config?.[name] ?? (name === "name" ? publisher : "")}
            placeholder={told[name]}
          />
          {name === "address" && <small data-quiet="">{say.addressHint}</small>}
        </label>
      ))}
      <PageLanguage stated={about.language} chosen={config?.language ?? ""} />
      <Accent chosen={config?.accent} />
      <label className={styles.field}>
        {say.logo}
        <input name="logo" type="file" accept=".svg,.png,.webp,.jpg,.jpeg" />
        {config?.logo !== undefined && <small data-quiet="">{say.logoKept(config.logo)}</small>}
      </label>
      {ownColumns.length > 0 && (
        <fieldset className={styles.columns}>
          <legend>{say.ownColumns}</legend>
          {ownColumns.map((label) => (
            <label key={label} className={styles.accent}>
              <input
                type="checkbox"
                name={COLUMN}
                value={label}
                defaultChecked={!config?.withoutColumns?.includes(label)}
              />{" "}
              <bdi>{visibleText(label)}</bdi>
            </label>
          ))}
          <small data-quiet="">{say.ownColumnsHint}</small>
        </fieldset>
      )}
    </>
  );
}

type Says = ReturnType<typeof ownStoryWords>["publishing"];

function lastInWords(say: Says, last: Last): string {
  if (last === null) return say.lastHint;
  if (last === "wrong") return say.lastWrong;
  const ids = Object.values(last.lock.published).reduce((sum, { length }) => sum + length, 0);
  return ids === 0 ? say.settingsRead : say.lastRead(ids);
}

/** The language of the pages. If the story states a language, no other can be chosen. */
function PageLanguage(props: { readonly stated: string; readonly chosen: string }) {
  const words = useWords();
  const { publishing: say } = ownStoryWords(words);
  const isStated = props.stated !== NO_LANGUAGE;
  const value = isStated ? props.stated : props.chosen;
  const offered = [...new Set(["en", ...Object.keys(LISTS), value])].filter((tag) => tag !== "");
  const names = new Intl.DisplayNames(words.locale, { type: "language" });
  return (
    <label className={styles.field}>
      {say.language}
      <select name="language" defaultValue={value} disabled={isStated}>
        <option value="">–</option>
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {names.of(tag)}
          </option>
        ))}
      </select>
      <small data-quiet="">{isStated ? say.languageStated : say.languageHint}</small>
    </label>
  );
}

function Accent({ chosen }: { readonly chosen: string | undefined }) {
  const { publishing: say } = ownStoryWords(useWords());
  const [isOwn, setOwn] = useState(chosen !== undefined);
  return (
    <div className={styles.accent}>
      <label>
        <input type="checkbox" checked={isOwn} onChange={() => setOwn(!isOwn)} /> {say.ownAccent}
      </label>
      {isOwn && (
        <input name="accent" type="color" aria-label={say.accent} defaultValue={chosen ?? "#0a5c8a"} />
      )}
    </div>
  );
}

function Faults({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.faults} data-marked="">
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            {visibleText(sentence)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outcome({ progress }: { readonly progress: Progress }) {
  const words = useWords();
  const { publishing: say } = ownStoryWords(words);
  switch (progress.kind) {
    case "making":
      return <p data-quiet="">{say.making}</p>;
    case "made": {
      const size = formatNumber(words, Math.ceil(progress.zip.size / 1e5) / 10);
      return (
        <>
          <p>{say.made(words.messages.counts.events(progress.events), size)}</p>
          {progress.notes.length > 0 && (
            <ul className={styles.notes} data-marked="">
              {progress.notes.map((note) => {
                const sentence = siteNoteInWords(words, note);
                return <li key={sentence}>{sentence}</li>;
              })}
            </ul>
          )}
        </>
      );
    }
    case "refused":
      return (
        <>
          <p>{say.refused}</p>
          <Faults sentences={progress.faults.map((fault) => siteFaultInWords(words, fault))} />
        </>
      );
    case "no-program":
      return <p>{say.noProgram}</p>;
    case "unreadable":
      return <p>{say.unreadable}</p>;
    case "broken":
      return <p>{say.broken}</p>;
    case "stopped":
      return null;
  }
}

/** The settings from the form. A blank field makes no setting. `pictures` is null if the logo is too large. */
async function siteOf(
  form: FormData,
  last: LastSite | null,
  { ownColumns, data }: { readonly ownColumns: readonly string[]; readonly data: string },
) {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const pictures = new Map(last?.pictures);
  const logo = form.get("logo");
  let logoName = last?.config.logo;
  if (logo instanceof File && logo.size > 0) {
    if (logo.size > MOST_LOGO_BYTES) return { config: {}, pictures: null };
    for (const name of pictures.keys()) if (name.startsWith("logo.")) pictures.delete(name);
    logoName = `logo${/\.[a-z]+$/i.exec(logo.name)?.[0].toLowerCase() ?? ""}`;
    pictures.set(logoName, new Uint8Array(await logo.arrayBuffer()));
  }
  const said = [...TEXTS, "language", "accent"].flatMap((name) =>
    text(name) === "" ? [] : [[name, text(name)] as const],
  );
  // Settings without a field in the form do not change.
  const kept = Object.entries(last?.config ?? {}).filter(([name]) => !ASKED.includes(name));
  const answers = inLink(data);
  // Columns that were left out before and are now missing in the file stay left out.
  const before = (last?.config.withoutColumns ?? []).filter((label) => !ownColumns.includes(label));
  const withoutColumns = [...before, ...ownColumns.filter((label) => !form.getAll(COLUMN).includes(label))];
  const config: object = {
    ...Object.fromEntries([...kept, ...said]),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(logoName !== undefined && { logo: logoName }),
    ...(withoutColumns.length > 0 && { withoutColumns }),
    ...(form.has("closed") && { ownFiles: false }),
    ...(form.has("files") ? { links: "files" } : last?.config.links === "address" && { links: "address" }),
  };
  return { config, pictures };
}

/** Published events that the file lacks or the author withdraws. Each needs a reason. Its page will show the reason. */
function Withdrawals(props: {
  readonly lock: IdsLock;
  readonly chosen: readonly Withdrawal[];
  readonly onChange: (chosen: readonly Withdrawal[]) => void;
}) {
  const { lock, chosen, onChange } = props;
  const { withdrawing: say } = ownStoryWords(useWords());
  const tables = useTables();
  const setAside = useApp(({ session }) => session.setAside);
  const { lost, aside, present } = publishedEvents(lock, tables, setAside);
  if (lost.length + aside.length + present.length === 0) return null;
  const of = (id: string): Withdrawal =>
    chosen.find((one) => one.id === id) ?? { id, reason: "", replacedBy: "" };
  const put = (next: Withdrawal): void => onChange(withChanged(chosen, next));
  const gone = chosen.map(({ id }) => id).filter((id) => !lost.includes(id));
  const rows = [...lost, ...gone];
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
      {aside.map((id) => (
        <p key={id}>{say.aside(visibleText(id))}</p>
      ))}
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
            <Button onClick={() => onChange(chosen.filter((one) => one.id !== id))}>{say.keep}</Button>
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
      <small data-quiet="">{say.hint}</small>
    </fieldset>
  );
}

function useDataset(): Dataset {
  const tables = useTables();
  return useMemo(() => JSON.parse(exportJson(tables).join("")), [tables]);
}

/** Lists the records that leave the site with these events, then remaining texts that still name such an actor. */
function TakenAlong({ ids }: { readonly ids: readonly string[] }) {
  const { withdrawing: say } = ownStoryWords(useWords());
  const dataset = useDataset();
  // Typing a reason makes a new list with equal ids, so the key is the text of the ids.
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
        <ul className={styles.named} data-marked="">
          {stillNamed.map(({ name, in: where }) => (
            <li key={`${name} ${where}`}>{say.stillNamed(visibleText(name), visibleText(where))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Lists records that no event names any more, for example after the author removed an event from the file by hand. */
function Unnamed() {
  const { withdrawing: say } = ownStoryWords(useWords());
  const dataset = useDataset();
  const taken = useMemo(() => namedByNothing(dataset), [dataset]);
  return <TakenList heading={say.unnamed} taken={taken} />;
}

function TakenList({ heading, taken }: { readonly heading: string; readonly taken: readonly Taken[] }) {
  const { withdrawing: say } = ownStoryWords(useWords());
  const kinds = TAKEN_KINDS.filter((kind) => taken.some((one) => one.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <dl className={styles.taken}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt data-quiet="">{say.taken[kind]}</dt>
            {taken
              .filter((one) => one.kind === kind)
              .map(({ label }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two records may have one label, and a row has no state.
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
