import { dataLanguage } from "../words/dataLanguage.ts";
import { listParts } from "../words/formatNumber.ts";
import { visibleText } from "../words/visibleText.ts";
import type { DataContext } from "./Reference.tsx";

type Context = Pick<DataContext, "tables" | "words">;

/** A text of the dataset: in its own language and direction, with nothing in it that hides. */
export function DataText(props: { readonly context: Context; readonly text: string }) {
  const { tables, words } = props.context;
  return <bdi lang={dataLanguage(tables, words)}>{visibleText(props.text)}</bdi>;
}

/** A paragraph of the dataset: its lines begin where those of its own language do. */
export function DataParagraph(props: {
  readonly context: Context;
  readonly text: string;
  readonly className?: string | undefined;
}) {
  const { tables, words } = props.context;
  return (
    <p className={props.className} lang={dataLanguage(tables, words)} dir="auto">
      {visibleText(props.text)}
    </p>
  );
}

/** Texts of the dataset in a list: each in its own language, what stands between them in the reader's. */
export function DataList(props: { readonly context: Context; readonly items: readonly string[] }) {
  const { context, items } = props;
  return listParts(context.words, items).map(({ type, value }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a list of words, which may hold one twice.
    type === "element" ? <DataText key={index} context={context} text={value} /> : value,
  );
}
