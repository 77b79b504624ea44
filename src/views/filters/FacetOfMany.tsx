import { type ReactNode, useMemo, useState } from "react";
import type { TextColumn } from "../../model/tables/text/textColumn.ts";
import { useWords } from "../../state/useWords.ts";
import { facetWords } from "../../words/laterWords.ts";
import { Facet, FacetNote, FacetRows } from "./Facet.tsx";
import { FinderField, RowsToggle } from "./FacetTools.tsx";
import { fewChoices, manyChoices, rowsWithWords } from "./facetChoices.ts";

/** Rows of a facet under a heading of their own, or under none. */
export type FacetGroup = { readonly title: string | null; readonly rows: readonly number[] };

const inOneGroup = (rows: readonly number[]): readonly FacetGroup[] => [{ title: null, rows }];

/** A facet of so many values that a few stand there at first: the rest is found by its words, or asked for. */
export function FacetOfMany(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  /** What stands before the values. */
  readonly children?: ReactNode;
  readonly counts: Uint32Array;
  readonly chosen: readonly number[];
  /** How many stand there before one asks for more. */
  readonly few: number;
  /** Of so many values each is seen at once, and none is looked for; nought unless given. */
  readonly seenAtOnce?: number;
  readonly total: number;
  /** What the finder looks in; asked for when somebody looks for something. */
  readonly texts: () => TextColumn;
  /** Which rows are listed of those that were found, or of all; all of them unless given. */
  readonly listed?: (found: readonly number[] | undefined) => readonly number[] | undefined;
  readonly say: {
    readonly find: string;
    readonly none: (sought: string) => string;
    readonly all: (total: number) => string;
  };
  /** Of all that are listed, where there are more than a few. */
  readonly groups?: (rows: readonly number[]) => readonly FacetGroup[];
  /** `shown`: all rows that are. */
  readonly row: (row: number, shown: readonly number[]) => ReactNode;
}) {
  const { counts, chosen, few, seenAtOnce = 0, total, texts, listed, say, groups = inOneGroup } = props;
  const words = useWords();
  const [text, setText] = useState("");
  const [expanded, setExpanded] = useState(false);
  const sought = text.trim() !== "";
  const column = sought ? texts() : null;
  const found = useMemo(() => (column ? rowsWithWords(column, text) : undefined), [column, text]);
  const among = useMemo(() => (listed ? listed(found) : found), [listed, found]);
  const many = sought || expanded || total <= seenAtOnce;
  const { rows, hidden } = many ? manyChoices(counts, among) : fewChoices(counts, chosen, few, among);
  return (
    <Facet title={props.title} aside={props.aside}>
      {props.children}
      {total > seenAtOnce && <FinderField label={say.find} text={text} onText={setText} />}
      {sought && found?.length === 0 ? <FacetNote>{say.none(text.trim())}</FacetNote> : null}
      {(many ? groups : inOneGroup)(rows).map((group) => (
        <FacetRows key={group.title} title={group.title}>
          {group.rows.map((row) => props.row(row, rows))}
        </FacetRows>
      ))}
      {many && hidden > 0 ? <FacetNote>{facetWords(words).more(hidden)}</FacetNote> : null}
      {!sought && total > Math.max(few, seenAtOnce) ? (
        <RowsToggle all={say.all(total)} expanded={expanded} onExpanded={setExpanded} />
      ) : null}
    </Facet>
  );
}
