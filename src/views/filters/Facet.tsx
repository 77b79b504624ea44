import {
  type ComponentProps,
  type CSSProperties,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useMemo,
  useState,
} from "react";
import { at } from "../../model/tables/columns.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { CountedBox } from "../../widgets/CheckBox.tsx";
import { exploringWords } from "../../words/laterWords.ts";
import styles from "./Facet.module.css";
import { choicesOf, MOST_ROWS, rowsWithWords } from "./facetChoices.ts";

type FacetValue = Pick<ComponentProps<typeof CountedBox>, "name" | "language" | "hint" | "mark" | "hover">;

/** Values are rows of a table, or indexes of a list. */
type FacetProps = {
  readonly title: string;
  readonly language?: string | undefined;
  /** For each value, the number of events that would count if it were chosen. */
  readonly counts: Uint32Array;
  readonly chosen: readonly number[];
  readonly total: number;
  /** A facet of at most `seenAtOnce` values lists all of them. A longer facet begins with `few` values. */
  readonly few: number;
  readonly seenAtOnce?: number;
  readonly valueOf: (value: number) => FacetValue;
  readonly toggle: (value: number) => void;
  /** The text of the button that lists all values: "All 75 actors". */
  readonly all?: (total: number) => string;
  /** All values, in an order that never changes. Without `order`, values with higher counts come first. */
  readonly order?: readonly number[];
  /** The search field for values appears together with all values. A very long facet has it at once. */
  readonly finder?: {
    readonly label: string;
    readonly none: (sought: string) => string;
    /** Called only while the reader searches. */
    readonly texts: () => TextColumn;
  };
  /**
   * The values that may be listed: some of `found` or, without a search (`found` is undefined), of all. Undefined is
   * all. `listed` must be the same function at each render.
   */
  readonly listed?: (found: readonly number[] | undefined) => readonly number[] | undefined;
  readonly groups?: (values: readonly number[]) => readonly FacetGroup[];
  /**
   * The least number of events of a full bar, so that one event does not look like many. Without it there are no bars.
   */
  readonly fullBar?: number;
  /**
   * `underChosen` is below the first chosen value, or above all values if none is chosen. `underEach` is below each.
   */
  readonly underChosen?: ReactNode;
  readonly underEach?: (value: number) => ReactNode;
  readonly note?: string | undefined;
};

export type FacetGroup = { readonly title: string | null; readonly rows: readonly number[] };

const inOneGroup = (rows: readonly number[]): readonly FacetGroup[] => [{ title: null, rows }];

export function Facet(props: FacetProps) {
  const { counts, chosen, few, seenAtOnce = 0, total, order, finder, listed, groups = inOneGroup } = props;
  const words = useWords();
  const say = exploringWords(words).facets;
  const [text, setText] = useState("");
  const [expanded, setExpanded] = useState(false);
  const sought = text.trim() !== "";
  const column = sought ? finder?.texts() : undefined;
  const found = useMemo(() => (column ? rowsWithWords(column, text) : undefined), [column, text]);
  const among = useMemo(() => (listed ? listed(found) : found), [listed, found]);
  const isLong = total > Math.max(few, seenAtOnce);
  const many = sought || expanded || (order ? !isLong : total <= seenAtOnce);
  const { rows, hidden } = order
    ? { rows: many ? order : order.filter((one, place) => place < few || chosen.includes(one)), hidden: 0 }
    : choicesOf(counts, many ? [] : chosen, many ? MOST_ROWS : few, among);
  const most = props.fullBar && Math.max(props.fullBar, ...rows.map((row) => at(counts, row)));
  const firstChosen = rows.find((row) => chosen.includes(row));
  return (
    <FacetGroup title={props.title} language={props.language}>
      {finder && isLong && (expanded || total > MOST_WITHOUT_FINDER) && (
        <input
          type="search"
          className={styles.finder}
          aria-label={finder.label}
          placeholder={finder.label}
          value={text}
          autoComplete="off"
          spellCheck={false}
          // An empty field has the direction of the page, because its placeholder is in the language of the page.
          dir={text === "" ? undefined : "auto"}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {finder && sought && found?.length === 0 && <Note>{finder.none(text.trim())}</Note>}
      {props.underChosen !== undefined && firstChosen === undefined && props.underChosen}
      {(many ? groups : inOneGroup)(rows).map((group) => (
        <FacetRows key={group.title} title={group.title}>
          {group.rows.map((row) => (
            <FacetRow
              key={row}
              {...props.valueOf(row)}
              count={at(counts, row)}
              share={most && at(counts, row) / most}
              checked={chosen.includes(row)}
              onToggle={() => props.toggle(row)}
              under={
                chosen.includes(row) && (
                  <>
                    {props.underEach?.(row)}
                    {row === firstChosen && props.underChosen}
                  </>
                )
              }
            />
          ))}
        </FacetRows>
      ))}
      {many && hidden > 0 && <Note>{say.more(hidden)}</Note>}
      {props.note !== undefined && <Note>{props.note}</Note>}
      {!sought && isLong && props.all && (
        <RowsToggle all={props.all(total)} expanded={expanded} onExpanded={setExpanded} />
      )}
    </FacetGroup>
  );
}

/** A facet with more values has a search field at once, because nobody reads through so many. */
const MOST_WITHOUT_FINDER = 100;

const Note = (props: { readonly children: string }) => <p className={styles.note}>{props.children}</p>;

type Fold = {
  readonly open: boolean;
  readonly onToggle: (event: SyntheticEvent<HTMLDetailsElement>) => void;
};

/** A fold stays open while one of its filters is in force. */
export function useFold(isInForce: boolean, isOpenAtFirst = false): Fold {
  const [open, setOpen] = useState(isInForce || isOpenAtFirst);
  if (isInForce && !open) setOpen(true);
  return { open, onToggle: ({ currentTarget }) => setOpen(currentTarget.open || isInForce) };
}

/** With `fold`, a press on the title opens the group. `told` is shown while the group is closed. */
export function FacetGroup(props: {
  readonly title: string;
  readonly language?: string | undefined;
  readonly fold?: Fold;
  readonly told?: string;
  readonly children: ReactNode;
}) {
  const { title, language, fold, told, children } = props;
  const id = useId();
  const heading = (
    <h2 id={id} className={styles.title} lang={language}>
      {title}
    </h2>
  );
  return (
    <fieldset aria-labelledby={id} className={styles.facet}>
      {fold ? (
        <details {...fold}>
          <summary>
            {heading}
            {!fold.open && <p data-quiet="">{told}</p>}
          </summary>
          {children}
        </details>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </fieldset>
  );
}

export function FacetRows(props: { readonly title?: string | null; readonly children: ReactNode }) {
  return (
    <>
      {props.title ? (
        <h3 className={styles.group} data-quiet="">
          {props.title}
        </h3>
      ) : null}
      <ul>{props.children}</ul>
    </>
  );
}

export function FacetRow({
  share,
  under,
  ...value
}: Omit<ComponentProps<typeof CountedBox>, "className"> & {
  /** The length of the bar, as a share of a full bar from 0 to 1. */
  readonly share?: number | undefined;
  readonly under?: ReactNode;
}) {
  const length: CSSProperties & { readonly "--share"?: number | undefined } = { "--share": share };
  const bar = share !== undefined && <span className={styles.bar} style={length} aria-hidden="true" />;
  return (
    <li>
      <CountedBox {...value} className={styles.row} bar={bar} />
      {under}
    </li>
  );
}

export function RowsToggle(props: {
  readonly all: string;
  readonly expanded: boolean;
  readonly onExpanded: (expanded: boolean) => void;
}) {
  const { all, expanded, onExpanded } = props;
  const { filters } = useWords().messages;
  return (
    <Button
      data-bare="underlined"
      className={styles.toggle}
      aria-expanded={expanded}
      onClick={() => onExpanded(!expanded)}
    >
      {expanded ? filters.fewer : all}
    </Button>
  );
}
