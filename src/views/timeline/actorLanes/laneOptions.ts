import { namedActsOf } from "../../../model/tables/acts.ts";
import { item } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { EventRow } from "../../../model/units.ts";
import { actInWords, basisInWords, toldAct } from "../../../words/describeAct.ts";
import { laneWords } from "../../../words/laterWords.ts";
import { foldedInWords } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { FOOT } from "../laneRows.ts";
import { type MarkOption, MOST_OPTIONS, placesOf } from "../marks/markOptions.ts";
import { reachOfStem, STEM_PITCH } from "./fitStems.ts";
import type { LanesScene } from "./lanesScene.ts";

/** Whether there are too many stems and crowds to stand on one by one. */
export const needsLaneClusters = (scene: LanesScene): boolean =>
  scene.density !== null || scene.stems.length + scene.crowds.length > MOST_OPTIONS;

/** Real elements for stems and crowds, in time order. */
export function laneOptions({ stems, crowds, lanes, footY }: LanesScene): readonly MarkOption[] {
  const half = STEM_PITCH / 2;
  const places = placesOf({ marks: stems, stacks: crowds });
  const yOf = (lane: number) => lanes[lane]?.y ?? 0;
  const events = stems.map((stem): MarkOption => {
    const [top, bottom] = reachOfStem(stem);
    const { row, x, lead } = stem;
    const height = yOf(bottom) - yOf(top) + STEM_PITCH;
    return {
      kind: "event",
      key: `event-${row}`,
      x,
      y: yOf(lead.lane),
      box: { left: x - half, width: STEM_PITCH, top: yOf(top) - half, height },
      row,
      place: places.get(row) ?? 0,
    };
  });
  const stacks = crowds.map(({ rows, x, x0, x1, only }): MarkOption => {
    const left = Math.min(x0, x - FOOT.half);
    const width = Math.max(x1, x + FOOT.half) - left;
    const box = { left, width, top: footY - FOOT.height / 2, height: FOOT.height };
    if (only)
      return {
        kind: "event",
        key: `event-${only.row}`,
        x,
        y: footY,
        box,
        row: only.row,
        place: places.get(only.row) ?? 0,
      };
    return { kind: "stack", key: `stack-${rows.join("-")}`, x, y: footY, box, rows };
  });
  const placeOf = (option: MarkOption): number =>
    option.kind === "event"
      ? option.place
      : option.kind === "stack"
        ? (places.get(item(option.rows, 0)) ?? 0)
        : 0;
  return [...events, ...stacks].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Of one event so many acts are said. */
const MOST_ACTS = 3;

/** "Acme Ltd told CERT-In. Borg Labs attacked Acme Ltd (alleged, 1 source)." */
export function actsInWords(words: Words, tables: Tables, row: EventRow): string {
  const { act: said, actSaid } = laneWords(words);
  const acts = namedActsOf(tables, row)
    .slice(0, MOST_ACTS)
    .map((act) => {
      const sentence = actInWords(words, tables, toldAct(act));
      const basis = basisInWords(words, tables, act).map((text) => text.toLocaleLowerCase(words.locale));
      return basis.length === 0 ? said(sentence) : actSaid(sentence, basis.join(", "));
    });
  const folded = foldedInWords(words, tables, row);
  return [...acts, ...(folded === "" ? [] : [folded])].join(" ");
}
