import { Fragment, type ReactNode } from "react";
import { standInAt } from "../model/tables/folding.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import { listParts } from "../words/formatNumber.ts";
import { directionOf, visibleText } from "../words/isolate.ts";
import { firstActors, ofBody } from "../words/members.ts";
import { dataLanguage, type Words } from "../words/words.ts";
import styles from "./DataText.module.css";
import { useData } from "./Reference.tsx";

/** A short text of the dataset, in its own language and direction, with hidden characters shown. */
export function DataText(props: { readonly text: string }) {
  const { tables, words } = useData();
  return <bdi lang={dataLanguage(tables, words)}>{unbroken(visibleText(props.text))}</bdi>;
}

/** A text against the direction of the interface is a block, because its lines would mix with the text around them. */
export function DataBlock(props: {
  readonly text: string;
  /** A separator before the text, such as " · ". A block needs none. */
  readonly joint?: string;
}) {
  const { text, joint = "" } = props;
  const { tables, words } = useData();
  const isTurned = directionOf(text) !== words.direction;
  return (
    <>
      {isTurned ? null : joint}
      <bdi lang={dataLanguage(tables, words)} className={isTurned ? styles.block : undefined}>
        {unbroken(visibleText(text))}
      </bdi>
    </>
  );
}

/** Some lines of the text may run in another direction, so each line is a block. A single line is no block. */
export function Lines({ text }: { readonly text: string }) {
  const lines = text.split("\n");
  return lines.length === 1
    ? text
    : lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text keep their order.
        <bdi key={index} className={styles.block}>
          {line}
        </bdi>
      ));
}

const SHORT_WORD = 12;

/** Keeps a word with a hyphen, such as "CERT-In", in one line if it has at most `SHORT_WORD` letters. */
function unbroken(text: string): ReactNode {
  if (!text.includes("-")) return text;
  return text.split(/(\S+-\S+)/).map((part, index) =>
    index % 2 === 0 || part.length > SHORT_WORD ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text, which may be equal.
      <span key={index} className={styles.word}>
        {part}
      </span>
    ),
  );
}

export function DataParagraph(props: { readonly text: string; readonly className?: string | undefined }) {
  const { tables, words } = useData();
  return (
    <p className={props.className} lang={dataLanguage(tables, words)} dir="auto">
      {unbroken(visibleText(props.text))}
    </p>
  );
}

/** Each item is isolated, because a separator between two scripts could change their order. */
export function DataList(props: { readonly items: readonly string[] }) {
  const { words } = useData();
  const { items } = props;
  return listParts(words, items).map(({ type, value }, index) =>
    type === "element" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list, which may be equal.
      <DataText key={index} text={value} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list, which may be equal.
      <span key={index} className={styles.joint}>
        {value}
      </span>
    ),
  );
}

/** Names actors, for example "A, B, C and 12 others". */
export function ActorNames(props: {
  readonly actors: readonly ActorRow[];
  /** The event with the actors. A person who counts for an organisation in it is named with that organisation. */
  readonly row?: EventRow;
  /** The number of letters that fit into the line. */
  readonly room?: number;
}) {
  const { actors, row, room } = props;
  const { tables, words } = useData();
  const { named, others } = firstActors(tables, actors, room);
  const rest = others === 0 ? [] : [words.messages.list.others(others)];
  const names = named.map((actor) => textAt(tables.actors.names, actor));
  let place = 0;
  return listParts(words, [...names, ...rest]).map(({ type, value }, index) => {
    const actor = type === "element" ? named[place++] : undefined;
    if (actor === undefined)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list, which may be equal.
        <span key={index} className={styles.joint}>
          {value}
        </span>
      );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list, which may be equal.
      <Fragment key={index}>
        <DataText text={value} />
        {row === undefined ? null : ofBody(words, tables, actor, standInAt(tables, row, actor))}
      </Fragment>
    );
  });
}

/** Joins parts with dots: "2 Nov 2019 · Alleged · 4 sources". Blank parts are left out. */
export function Dotted(props: { readonly parts: readonly ReactNode[] }) {
  const said = props.parts.filter((part) => part !== "" && part !== false && (part ?? null) !== null);
  return said.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line keep their order.
    <Fragment key={index}>
      {index > 0 && " · "}
      {part}
    </Fragment>
  ));
}

/** `firstOf` keeps at most this many items of a list, on screen and on paper. `AndMore` says how many are missing. */
export const MOST_LISTED = 200;

export const firstOf = <T,>(items: readonly T[]): readonly T[] => items.slice(0, MOST_LISTED);

/** Says how many items a list leaves out: "and 29,800 more". Empty if the list shows all items. */
export function AndMore(props: {
  readonly words: Words;
  readonly total: number;
  readonly shown?: number;
  readonly as?: "p" | "li" | "span";
}) {
  const { words, total, shown = MOST_LISTED, as: Element = "p" } = props;
  if (total <= shown) return null;
  return <Element className={styles.more}>{words.messages.states.andMore(total - shown)}</Element>;
}
