import { item } from "../model/tables/columns.ts";
import { kindLabel, translationNote } from "../words/kindLabel.ts";
import { DataText } from "./DataText.tsx";
import type { DataContext } from "./Reference.tsx";

/** The label of a kind, by its index: in the reader's language where the file has it so, and then marked as a translation. */
export function KindName(props: {
  readonly context: Pick<DataContext, "tables" | "words">;
  readonly kind: number;
}) {
  const { tables, words } = props.context;
  const kind = item(tables.kinds, props.kind);
  const note = translationNote(words, kind);
  if (note === null) return <DataText context={props.context} text={kind.label} />;
  return <bdi title={note}>{kindLabel(words, kind)}</bdi>;
}
