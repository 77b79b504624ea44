import { item } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import { ACT, type ActCrowd, type ActLine, type EventActs, lanesOfLine } from "./placeActs.ts";

/**
 * Gives each line the room around its ends. No line comes near a sign at which it does not end: of an act that would,
 * only the lower end is drawn, with the name of the other, who has a tick:
 *
 *     Acme     ▪
 *     Borg     │●  another act
 *     CERT-In  ▼ Acme told
 */
export function amongOthers(events: readonly EventActs[], crowds: readonly ActCrowd[]): readonly EventActs[] {
  const isNear = signsNear(events, crowds);
  const clear = events.map((event) => passingNobody(event, isNear));
  const ends = new Map<number, Set<CssPx>>();
  for (const { isQuiet, lines } of clear)
    for (const line of isQuiet ? [] : lines)
      for (const lane of lanesOfLine(line)) ends.set(lane, (ends.get(lane) ?? new Set()).add(line.x));
  const roomOf = (line: ActLine): CssPx => {
    let room: CssPx = ACT.roomy;
    for (const lane of lanesOfLine(line))
      for (const x of ends.get(lane) ?? []) if (x !== line.x) room = Math.min(room, Math.abs(x - line.x));
    return Math.max(ACT.pitch, room);
  };
  return clear.map((event) => ({
    ...event,
    lines: event.lines.map((line) => ({ ...line, room: roomOf(line) })),
  }));
}

function passingNobody(event: EventActs, isNear: IsNear): EventActs {
  const lines = event.lines.flatMap((line): readonly ActLine[] => {
    const { from, targets, acts } = line;
    const passes = targets.map(
      (to) => from >= 0 && to >= 0 && isNear(line, Math.min(from, to), Math.max(from, to)),
    );
    if (!passes.includes(true)) return [line];
    const part = (isPart: (index: number) => boolean): ActLine => ({
      ...line,
      targets: targets.filter((_, index) => isPart(index)),
      acts: acts.filter((_, index) => isPart(index)),
    });
    const isCut = (index: number): boolean => passes[index] === true;
    const whole = part((index) => !isCut(index));
    const above = part((index) => isCut(index) && item(targets, index) < from);
    const below = part((index) => isCut(index) && item(targets, index) > from);
    return [
      ...(whole.acts.length > 0 ? [whole] : []),
      ...(above.acts.length > 0
        ? [{ ...above, targets: above.targets.map(() => -1), outside: -ACT.outside }]
        : []),
      ...below.acts.map((act, index) => ({
        ...line,
        ...{ from: -1, targets: [item(below.targets, index)], acts: [act], outside: -ACT.outside },
      })),
    ];
  });
  if (lines.length === event.lines.length && lines.every((line, index) => line === event.lines[index]))
    return event;
  const drawn = new Set(lines.flatMap(lanesOfLine));
  return {
    ...event,
    lines,
    far: [...new Set(event.lines.flatMap(lanesOfLine))].filter((lane) => !drawn.has(lane)),
  };
}

/** Whether a line would pass a sign between two lanes that are not next to each other. */
type IsNear = (line: ActLine, top: number, bottom: number) => boolean;

/** A sign in a row. The ends of one doer on one stem are no obstacle to each other: they are several heads of one line. */
type Sign = { readonly x0: CssPx; readonly x1: CssPx; readonly stem: string };

const stemOf = ({ x, undirected, acts: [act] }: ActLine): string =>
  act && !undirected ? `${act.ends[0]} ${x.toFixed(2)}` : "";

function signsNear(events: readonly EventActs[], crowds: readonly ActCrowd[]): IsNear {
  const byLane = new Map<number, Sign[]>();
  const add = (lane: number, x0: CssPx, x1: CssPx, half: CssPx, stem = ""): void => {
    const sign = { x0: x0 - half - ACT.clear - 1, x1: x1 + half + ACT.clear + 1, stem };
    const known = byLane.get(lane);
    if (known) known.push(sign);
    else byLane.set(lane, [sign]);
  };
  const addTicks = ({ extent, x, x0, x1 }: EventActs, lanes: readonly number[]): void => {
    for (const lane of lanes) {
      if (extent === "day") add(lane, x, x, ACT.tick);
      else add(lane, Math.min(x, x0), Math.max(x, x1), ACT.tick);
    }
  };
  for (const event of events) {
    addTicks(event, event.isQuiet || event.extent !== "day" ? event.lanes : [...event.ticks, ...event.far]);
    if (event.isQuiet) continue;
    for (const line of event.lines)
      for (const lane of lanesOfLine(line))
        add(lane, line.x, line.x, line.contested ? ACT.ring : ACT.mark, stemOf(line));
  }
  for (const crowd of crowds) for (const event of crowd.events) addTicks(event, event.lanes);
  return (line, top, bottom) => {
    const stem = stemOf(line);
    for (let lane = top + 1; lane < bottom; lane++)
      for (const sign of byLane.get(lane) ?? [])
        if (sign.x0 < line.x && line.x < sign.x1 && (stem === "" || sign.stem !== stem)) return true;
    return false;
  };
}
