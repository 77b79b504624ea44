import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import X from "lucide-react/icons/x";
import { type FocusEvent, type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Draft, RECORD_LISTS, type RecordList, rowOf, today } from "../../model/draft.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { AndMore } from "../../widgets/DataText.tsx";
import { ownStoryWords } from "../../words/fileWords.ts";
import { visibleText } from "../../words/isolate.ts";
import { applyForm, mergeRecord, removeRecord } from "./applyEdit.ts";
import { currentDraft } from "./draftStore.ts";
import { editing, type OpenForm, useEditing } from "./editing.ts";
import { type AtRow, FieldInput, FieldNotes, labelsOf, notesAt } from "./FieldInput.tsx";
import {
  addRow,
  closeForm,
  discardForm,
  holderOf,
  isRefused,
  isWritten,
  moveRow,
  openAt,
  openAtFault,
  openForm,
  openNewForm,
  openPlace,
  recordAt,
  removeRow,
} from "./formActions.ts";
import { type FormField, fieldLabel, fieldsOf, keyOf, type RowsField } from "./formFields.ts";
import { allNames, idOf, isKnown, nameOf, placeOf } from "./formValues.ts";
import styles from "./RecordForm.module.css";

/** A `datalist` has at most this many names, because more would make typing slow. */
const MOST_NAMES = 1_000;

/** Leaving a field applies the form of an existing record. The form of a new record waits until it is submitted. */
export function RecordForm({ draft, form }: { readonly draft: Draft; readonly form: OpenForm }) {
  const { key, list, id } = form;
  const words = useWords();
  const { form: say, editing: says } = ownStoryWords(words);
  const title = id === null && list !== "story" ? says.add[list] : says.editThis[list];
  const element = useRef<HTMLFormElement>(null);
  const base = useId();
  const names = { events: `${base}-events`, actors: `${base}-actors`, sources: `${base}-sources` };

  const at = useEditing((state) => state.at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` focuses the first field of each form that is shown.
  useEffect(() => {
    const place = at && element.current?.querySelector<HTMLElement>(`[data-place="${at.place}"]`);
    for (let fold = place?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
      fold.open = true;
    const first = (kind: string) => (place ?? element.current)?.querySelector<HTMLElement>(kind);
    // If the place is a list without rows, only a button can have the focus.
    (first(FIELD) ?? first("button"))?.focus();
  }, [key, at]);

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    void applyForm(key);
  };
  const applyWhenLeft = ({ relatedTarget, target }: FocusEvent<HTMLFormElement>): void => {
    if (id !== null && relatedTarget !== target) afterPress(() => void applyForm(key));
  };
  const context = {
    draft,
    form,
    names,
    asked: {
      sources: <SourcesAsked form={form} />,
      actions: <ActsAsked draft={draft} form={form} />,
      changes: <ChangeAsked form={form} />,
    },
  };

  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={apply}
      onBlur={applyWhenLeft}
    >
      <div className={styles.head}>
        <h2>{id === null ? title : say.titles[list]}</h2>
        <Button onClick={closeForm}>{say.close}</Button>
      </div>
      <FormFields context={context} fields={fieldsOf(draft, list)} row={[]} values={form.values} />
      <FieldNotes faults={form.faults.others} warnings={form.warnings.others} />
      <Leads draft={draft} paths={placesElsewhere(draft, form)} />
      <FormState form={form} />
      <button type="submit" className={styles.add} data-primary="">
        {id === null ? say.addThis : say.apply}
      </button>
      {id !== null && list !== "story" && (
        <Removal draft={draft} form={form} list={list} names={names[list]} />
      )}
      {RECORD_LISTS.map((one) => (
        <datalist key={one} id={names[one]}>
          {allNames(draft, one)
            .slice(0, MOST_NAMES)
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      ))}
    </form>
  );
}

function FormState({ form }: { readonly form: OpenForm }) {
  const { form: say } = ownStoryWords(useWords());
  const { faults, isUnchecked, key, id } = form;
  const count = [...faults.byPlace.values(), faults.others].reduce((sum, list) => sum + list.length, 0);
  const isApplied = id !== null && !isWritten(form);
  const said = count > 0 ? say.notApplied(count) : isUnchecked ? say.unchecked : isApplied ? say.applied : "";
  return (
    <div className={styles.state} data-quiet="row">
      <p role="status">
        {form.faults.byPlace.size > 0 ? <Button onClick={() => openAtFault(form)}>{said}</Button> : said}
      </p>
      {isRefused(form) && <Button onClick={() => discardForm(key)}>{say.discard}</Button>}
    </div>
  );
}

function SourcesAsked({ form }: { readonly form: OpenForm }) {
  const { form: say } = ownStoryWords(useWords());
  if (form.list !== "events") return null;
  const rows = form.values.rows.sources ?? [];
  const hasSource = rows.some(({ texts }) => (texts.id ?? "").trim() !== "");
  return hasSource ? null : <p data-quiet="">{say.noSource}</p>;
}

/** Offers an act of each agent on each target, because only acts make ties. The verb is the kind of the event. */
function ActsAsked({ draft, form }: { readonly draft: Draft; readonly form: OpenForm }) {
  const { form: say } = ownStoryWords(useWords());
  const { texts, rows } = form.values;
  const inRole = (role: string): readonly string[] =>
    (rows.participants ?? []).flatMap((row) =>
      row.texts.role?.trim() === role && row.texts.actor ? [row.texts.actor] : [],
    );
  const [agents, targets, acts] = [inRole("agent"), inRole("target"), rows.actions ?? []];
  const missing = agents.flatMap((from) =>
    targets
      .filter((to) => to !== from && !acts.some((act) => act.texts.from === from && act.texts.to === to))
      .map((to) => ({ from, to })),
  );
  if (missing.length === 0) return null;
  const kind = labelsOf(draft, "kinds").find(({ value }) => value === texts.kind);
  const verb = kind?.label.toLowerCase() ?? "";
  return (
    <div className={styles.change} role="status">
      <p>{say.askActs}</p>
      {missing.slice(0, MOST_PLACES).map(({ from, to }) => (
        <Button
          key={`${from} ${to}`}
          onClick={() => {
            addRow(form.key, "actions", { from, verb, to });
            openPlace("actions");
            if (form.id !== null) void applyForm(form.key);
          }}
        >
          {visibleText([from, verb, to].join(" · "))}
        </Button>
      ))}
    </div>
  );
}

function Removal(props: {
  readonly draft: Draft;
  readonly form: OpenForm;
  readonly list: RecordList;
  readonly names: string;
}) {
  const { draft, form, list, names } = props;
  const { form: say } = ownStoryWords(useWords());
  const [named, setNamed] = useState<readonly string[]>([]);
  const [other, setOther] = useState("");
  const into = idOf(draft, list, other);
  const remove = async (): Promise<void> => setNamed(await removeRecord(form));
  return (
    <div className={styles.removal}>
      <Button onClick={() => void remove()}>{say.remove[list]}</Button>
      {named.length > 0 && (
        <div role="alert" ref={scrollIntoSight}>
          <p>{say.stillNamed(named.length)}</p>
          <Leads draft={draft} paths={named} />
        </div>
      )}
      {list !== "events" && (
        <div className={styles.merging}>
          <label data-quiet="">
            {say.sameAs[list]}
            <input dir="auto" list={names} value={other} onChange={({ target }) => setOther(target.value)} />
          </label>
          <Button
            disabled={into === form.id || rowOf(draft, list, into) < 0}
            onClick={() => void mergeRecord(form, into)}
          >
            {say.merge}
          </Button>
          <small>{say.mergeHint[list]}</small>
        </div>
      )}
    </div>
  );
}

/** A refusal below the visible part of the form would look as if the button did nothing. */
const scrollIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "nearest" });

const MOST_PLACES = 20;

/** The paths of faults in other records, for example in a record that names the record of the form. */
const placesElsewhere = (draft: Draft, { faults, list, id }: OpenForm): readonly string[] =>
  faults.others.flatMap(({ path }) => {
    const holder = holderOf(draft, path);
    const isOwn = holder.list === list && (list === "story" || holder.id === id);
    return isOwn || path === "" ? [] : [path];
  });

function Leads({ draft, paths }: { readonly draft: Draft; readonly paths: readonly string[] }) {
  const words = useWords();
  const { namedIn, titles } = ownStoryWords(words).form;
  const named = (path: string): ReactNode => {
    const { list, id } = holderOf(draft, path);
    if (list !== "story")
      return (
        <>
          {titles[list]}: <bdi>{visibleText(nameOf(draft, list, id))}</bdi>
        </>
      );
    return Object.entries(namedIn).find(([part]) => path.startsWith(`/${part}/`))?.[1] ?? titles.story;
  };
  if (paths.length === 0) return null;
  return (
    <ul className={styles.leads}>
      {paths.slice(0, MOST_PLACES).map((path) => (
        <li key={path}>
          <Button className={styles.place} onClick={() => openAt(path)}>
            {named(path)}
          </Button>
        </li>
      ))}
      <AndMore words={words} total={paths.length} shown={MOST_PLACES} as="li" />
    </ul>
  );
}

/** Whether the form shows a published event that was edited since the draft was last saved. */
function isChangedSince(form: OpenForm): boolean {
  const { published, saved } = editing.getState();
  const draft = currentDraft();
  if (form.list !== "events" || form.id === null || draft === null || saved === null) return false;
  const record = recordAt(draft, "events", form.id);
  const former = Array.isArray(record?.formerIds) ? record.formerIds.map(String) : [];
  const known = [form.id, ...former].find((id) => published.has(id));
  if (known === undefined) return false;
  const before = [form.id, ...former]
    .map((id) => recordAt(saved, "events", id))
    .find((one) => one !== undefined);
  return isWritten(form) || JSON.stringify(before) !== JSON.stringify(record);
}

/** Asks the author for a line about the edit of a published event, for the site's page of corrections. */
function ChangeAsked({ form }: { readonly form: OpenForm }) {
  const { form: say } = ownStoryWords(useWords());
  useEditing(({ published }) => published);
  const isSaid = (form.values.rows.changes ?? []).some(({ texts }) => texts.date === today());
  if (isSaid || !isChangedSince(form)) return null;
  return (
    <div className={styles.change} role="status">
      <p>{say.askChange}</p>
      <Button onClick={() => addRow(form.key, "changes", { date: today(), note: "" })}>
        {say.addChange}
      </Button>
    </div>
  );
}

function FormFields({ context, fields, row, values }: AtRow & { readonly fields: readonly FormField[] }) {
  const { form: say } = ownStoryWords(useWords());
  const more = fields.filter(({ isMore }) => isMore);
  const { faults } = context.form;
  const hasFaultBelow = more.some((field) => {
    const place = placeOf(...row, keyOf(field));
    return [...faults.byPlace.keys()].some((one) => one === place || one.startsWith(`${place} `));
  });
  const all = (some: readonly FormField[]): ReactNode => {
    const shown = (field: FormField): ReactNode =>
      field.form === "rows" ? (
        <FormRows key={keyOf(field)} context={context} field={field} row={row} values={values} />
      ) : (
        <FieldInput key={keyOf(field)} context={context} field={field} row={row} values={values} />
      );
    if (row.length === 0) return some.map(shown);
    const lists = some.filter(({ form }) => form === "rows");
    return (
      <>
        <div className={styles.fields}>{some.filter(({ form }) => form !== "rows").map(shown)}</div>
        {lists.map(shown)}
      </>
    );
  };
  return (
    <>
      {all(fields.filter(({ isMore }) => !isMore))}
      {more.length > 0 && (
        <details
          className={styles.folded}
          data-in-row={row.length > 0 || undefined}
          open={hasFaultBelow || undefined}
        >
          <summary>{row.length === 0 ? say.more : say.moreInRow}</summary>
          <div className={styles.unfolded}>{all(more)}</div>
        </details>
      )}
    </>
  );
}

/** Runs `act` after a press has ended. A fault that appears during the press would move the pressed button away. */
function afterPress(act: () => void): void {
  if (document.querySelector(":active") === null) {
    act();
    return;
  }
  const waiting = new AbortController();
  const onEnd = (): void => {
    waiting.abort();
    // The click event follows in this task, so `act` waits for the next task.
    setTimeout(act);
  };
  // With a touch, the field loses the focus after `pointerup`. The press then ends with `click`.
  for (const end of ["pointerup", "pointercancel", "click"])
    window.addEventListener(end, onEnd, { signal: waiting.signal, capture: true });
}

function FormRows({ context, field, row: within, values }: AtRow & { readonly field: RowsField }) {
  const { form } = context;
  const words = useWords();
  const { form: say } = ownStoryWords(words);
  const title = visibleText(fieldLabel(words, field));
  const list = placeOf(...within, keyOf(field));
  const rows = values.rows[keyOf(field)] ?? [];
  const ways = [
    { by: -1, says: say.rowUp, icon: <ArrowUp size={14} aria-hidden="true" /> },
    { by: 1, says: say.rowDown, icon: <ArrowDown size={14} aria-hidden="true" /> },
  ] as const;
  return (
    <fieldset className={styles.rows} data-place={list}>
      <legend>{title}</legend>
      {within.length === 0 && context.asked?.[keyOf(field)]}
      <FieldNotes {...notesAt(form, list)} />
      {rows.map((row, index) => {
        const place = [...within, keyOf(field), row.key];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset in each row would be read out with its legend at each field.
          <div
            key={row.key}
            role="group"
            aria-label={say.row(title, index + 1)}
            className={styles.row}
            data-place={placeOf(...place)}
          >
            <div className={styles.entry}>
              <FormFields context={context} fields={field.fields} row={place} values={row} />
            </div>
            <div className={styles.order}>
              {ways.map(({ by, says, icon }) => (
                <IconButton
                  key={by}
                  label={says(index + 1)}
                  size="small"
                  aria-disabled={rows[index + by] === undefined || undefined}
                  onClick={({ currentTarget }) => {
                    moveRow(form.key, list, row.key, by);
                    if (form.id !== null) void applyForm(form.key);
                    // The pressed button loses the focus when its row moves.
                    requestAnimationFrame(() => currentTarget.focus());
                  }}
                >
                  {icon}
                </IconButton>
              ))}
              <IconButton
                label={say.removeRow(index + 1)}
                size="small"
                onClick={() => {
                  removeRow(form.key, list, row.key);
                  if (form.id !== null) void applyForm(form.key);
                }}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </div>
            <div>
              {field.fields.map((one) =>
                one.form === "reference" ? (
                  <NamedRecord
                    key={one.name}
                    context={context}
                    to={one.to}
                    text={row.texts[keyOf(one)]?.trim() ?? ""}
                    place={placeOf(...place, keyOf(one))}
                  />
                ) : null,
              )}
              <FieldNotes {...notesAt(form, placeOf(...place))} />
            </div>
          </div>
        );
      })}
      <Button
        className={styles.add}
        onClick={({ currentTarget }) => {
          addRow(form.key, list);
          requestAnimationFrame(() =>
            currentTarget.previousElementSibling?.querySelector<HTMLElement>(FIELD)?.focus(),
          );
        }}
      >
        {say.addRow}
      </Button>
    </fieldset>
  );
}

const FIELD = "input, textarea, select";

function NamedRecord(props: {
  readonly context: { readonly draft: Draft; readonly form: OpenForm };
  readonly to: RecordList;
  readonly text: string;
  readonly place: string;
}) {
  const { context, to, text, place } = props;
  const { draft, form } = context;
  const { form: say, editing: says } = ownStoryWords(useWords());
  if (to === "events" || text === "") return null;
  if (!isKnown(draft, to, text)) {
    const isAddress = /^https?:/.test(text);
    const known = to === "actors" ? { name: text } : isAddress ? { url: text } : { title: text };
    return (
      <Button className={styles.more} onClick={() => openNewForm(to, known, { key: form.key, place })}>
        {visibleText(say.makeNew(text))}
      </Button>
    );
  }
  // The form of a source opens only by this button. The form of an actor also opens from the details.
  if (to !== "sources") return null;
  return (
    <Button className={styles.more} onClick={() => openForm(to, idOf(draft, to, text))}>
      {says.editThis[to]}
    </Button>
  );
}
