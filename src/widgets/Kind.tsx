import { MARK_LINE, MARK_RADIUS } from "../chart/markOutline.ts";
import { kindVariable } from "../chart/theme.ts";
import { item } from "../model/tables/columns.ts";
import { translationNote } from "../words/describeData.ts";
import { kindLabel } from "../words/kindLabel.ts";
import { DataText } from "./DataText.tsx";
import type { DataContext } from "./Reference.tsx";

const SIZE = 16;
/** As large as a filled mark with its outline. */
const RADIUS = MARK_RADIUS + MARK_LINE / 2;

/** The colour of a kind beside its word; the word carries the meaning. */
export function KindDot(props: { readonly hue: number }) {
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} fill={kindVariable(props.hue)} />
    </svg>
  );
}

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
