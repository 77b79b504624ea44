import { textMeasure } from "../../chart/measureText.ts";
import { readTheme } from "../../chart/theme.ts";
import { networkSvg } from "../../export/networkSvg.ts";
import type { PictureContext } from "../../export/pictureFrame.ts";
import { timelineSvg } from "../../export/timelineSvg.ts";
import { MS_PER_DAY } from "../../model/calendar.ts";
import type { Tables } from "../../model/tables.ts";
import { epochDay } from "../../model/units.ts";
import { activeFilters } from "../../state/activeFilters.ts";
import { hrefOf } from "../../state/addressSync.ts";
import { selectHues, selectSelection } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { networkLayout } from "../../views/network/layoutClient.ts";
import { timelineLabelFont } from "../../views/timeline/drawTimeline.ts";
import { timelineContents } from "../../views/timeline/timelineContents.ts";
import { buildTimelineScene } from "../../views/timeline/timelineScene.ts";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";
import { originInWords } from "../open/originInWords.ts";
import { networkPicture } from "./networkPicture.ts";

/** A picture to take away is drawn for this frame, whatever the screen: the same link gives the same picture. */
const SIZE = { timeline: { width: 1200, height: 520 }, network: { width: 1200, height: 680 } } as const;

/** The timeline or the network of what is on screen as an SVG text, with title, legend, filters, day and address. */
export async function pictureSvg(
  which: "timeline" | "network",
  state: AppState,
  tables: Tables,
  status: string,
): Promise<string> {
  const { words, view } = state;
  const theme = readTheme(document.body);
  const hues = selectHues(tables);
  const selection = selectSelection(state, tables);
  const context: PictureContext = {
    tables,
    words,
    theme,
    notes: {
      title: visibleText(tables.about.title),
      filters: [
        status,
        ...activeFilters(words, tables, view).map(({ label }) => label),
        ...originInWords(words, state.session),
      ],
      made: formatDay(words, epochDay(Math.floor(Date.now() / MS_PER_DAY)), "long"),
      address: hrefOf(view),
    },
  };
  const size = SIZE[which];
  if (which === "timeline") {
    const scene = buildTimelineScene({
      tables,
      words,
      ...timelineContents(state, tables, size.width),
      span: state.span,
      size,
      lanes: view.lanes === "kind" ? "kind" : "none",
      hues,
      selected: selection?.kind === "event" ? selection.row : null,
      measure: textMeasure(timelineLabelFont(theme)),
    });
    return timelineSvg(scene, context);
  }
  const positions = await networkLayout(tables);
  const scene = networkPicture(state, tables, positions, size, theme);
  return networkSvg(scene, size, hues, context);
}

/** An SVG text as a PNG of twice its size; `null` where the browser makes none. */
export async function pngOf(svg: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
