import { fontMeasure } from "../../chart/measureText.ts";
import type { Font, Pen } from "../../chart/pen.ts";
import {
  drawOnCanvas,
  type FramedPicture,
  framePicture,
  type PictureFormat,
} from "../../export/framedPicture.ts";
import { type PictureContext, svgOf } from "../../export/pictures.ts";
import { MS_PER_DAY, parseIsoDay } from "../../model/dates/calendar.ts";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { countSources } from "../../model/tables/articles.ts";
import { listOf } from "../../model/tables/columns.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { actorRecord, type Tables } from "../../model/tables/tables.ts";
import { windowOfSpan } from "../../model/tables/times.ts";
import { epochDay, eventRow } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { activeFilters } from "../../state/activeFilters.ts";
import { windowDays, withWindow } from "../../state/address/windowDays.ts";
import { publicHrefOf } from "../../state/publishedHref.ts";
import { selectMask } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { selectCrampedMatches } from "../../state/storySelectors.ts";
import { filesWords } from "../../words/fileWords.ts";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/isolate.ts";
import { allFoldedInWords } from "../../words/members.ts";
import { selectStatusText } from "../header/StatusLine.tsx";
import { originInWords } from "../opening/originInWords.ts";
import { DRAFTS } from "./pictureDrafts.ts";
import { facesAsCss, facesLoaded, lettersIn, paperTheme } from "./pictureFaces.ts";

/** The sizes do not depend on the screen, so the same link gives the same picture. */
export const PICTURE_FORMATS = {
  wide: { width: 1200, height: 675, zoom: 1.2 },
  tall: { width: 1080, height: 1350, zoom: 1.4 },
  whole: { width: 1600, height: null, zoom: 1 },
} as const satisfies Record<string, PictureFormat>;

const SHARPNESS = 2;

export type PictureWish = {
  readonly which: "timeline" | "network";
  readonly file: "svg" | "png";
  readonly format: keyof typeof PICTURE_FORMATS;
  readonly headline: string;
};

/** Null if the browser cannot make the file. The layout is repeated until all fonts that it measures are loaded. */
export async function exportPicture(
  wish: PictureWish,
  shown: AppState,
  tables: Tables,
): Promise<Blob | null> {
  const state = wish.which === "timeline" ? zoomedToMatches(shown, tables) : shown;
  const frame = () => {
    const context = contextOf(wish, state, tables);
    const draft = DRAFTS[wish.which](state, context);
    return { context, picture: framePicture(draft, PICTURE_FORMATS[wish.format], context) };
  };
  const loaded = new Set<Font>();
  let drawn = frame();
  for (;;) {
    const letters = lettersIn(drawAll(drawn.picture));
    if ([...letters.keys()].every((font) => loaded.has(font))) break;
    await facesLoaded(letters);
    for (const font of letters.keys()) loaded.add(font);
    drawn = frame();
  }
  const { context, picture } = drawn;
  if (wish.file === "png") return pngOf(picture);
  const svg = svgOf(picture, context, await facesAsCss(lettersIn(drawAll(picture))));
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

/**
 * The time after the last event, as a share of the time of all events. Names right of the last marks need the space.
 */
const AFTER = 0.25;

/** If all filtered events are in a small part of the window, the file shows that part, because a file has no zoom. */
function zoomedToMatches(state: AppState, tables: Tables): AppState {
  const matches = selectCrampedMatches(state, tables);
  if (matches === null) return state;
  const { start, end } = spanOfDays(matches.days);
  const span = { start, end: end + (end - start) * AFTER };
  const view = withWindow(tables, state.view, windowOfSpan(tables, span));
  return { ...state, view, span: spanOfDays(windowDays(tables, view)) };
}

const drawAll =
  ({ drawFrame, picture }: FramedPicture) =>
  (pen: Pen): void => {
    drawFrame(pen);
    picture.draw(pen);
  };

function contextOf({ which, headline }: PictureWish, state: AppState, tables: Tables): PictureContext {
  const { words, view, session } = state;
  const say = filesWords(words).picture;
  const title = visibleText(tables.about.title);
  const updated = parseIsoDay(tables.about.updated);
  const today = epochDay(Math.floor(Date.now() / MS_PER_DAY));
  const asked = headline.trim() === "" ? title : visibleText(headline.trim());
  const filters = activeFilters(words, tables, state).map(({ label }) => label);
  // If one actor is the headline, its role comes below: outside of its story a name alone says little.
  const actor = view.actor.length === 1 ? actorRowOf(tables, view.actor[0] ?? "") : undefined;
  const role = actor !== undefined && filters.join() === asked ? actorRecord(tables, actor).role : undefined;
  const rows = Array.from(matchingRows(selectMask(state, tables)), eventRow);
  const { sources } = countSources(tables)(rows.flatMap((row) => [...listOf(tables.events.sources, row)]));
  // A file on the reader's disk has no address at which others could find it.
  const isOwnFile = session.origin.kind === "file";
  return {
    tables,
    words,
    theme: paperTheme(),
    measure: fontMeasure(),
    notes: {
      headline: asked,
      filters: [
        ...(role ? [visibleText(role)] : []),
        ...(asked === title ? [] : [say.story(title)]),
        // A network says itself how many of the actors it draws.
        selectStatusText(state, tables, which === "timeline"),
        ...(filters.join(" · ") === asked ? [] : filters),
        ...(isOwnFile ? [say.ownFile] : originInWords(words, session)),
      ],
      folded: allFoldedInWords(words, tables, rows),
      sources: [
        isOwnFile ? say.sourcesInFile(sources) : say.sources(sources),
        ...(updated === undefined ? [] : [say.asOf(formatDay(words, updated, "long"))]),
        say.made(formatDay(words, today, "long")),
      ],
      address: publicHrefOf(view),
    },
  };
}

function pngOf(framed: FramedPicture): Promise<Blob | null> {
  const { size, zoom } = framed;
  const canvas = document.createElement("canvas");
  const dots = SHARPNESS * zoom;
  canvas.width = Math.round(size.width * dots);
  canvas.height = Math.round(size.height * dots);
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  drawOnCanvas(context, framed, dots);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
