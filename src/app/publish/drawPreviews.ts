import type { Size } from "../../chart/ChartCanvas.tsx";
import { canvasPen } from "../../chart/canvasPen.ts";
import { fontMeasure, SET_AS_DOCUMENTS } from "../../chart/measureText.ts";
import type { Pen } from "../../chart/pen.ts";
import { PREVIEW, type PreviewInputs } from "../../export/previewPicture.ts";
import { previewStrip } from "../../export/previewStrip.ts";
import { fewAtATime } from "../../model/fewAtATime.ts";
import { PREVIEWED_EVENTS } from "../../model/limits.ts";
import { mediaType } from "../../model/mediaType.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { accentColours } from "../../site/accent.ts";
import { wordsOnSite } from "../../site/pageContext.ts";
import { type Preview, previewsOf } from "../../site/previews.ts";
import { facesLoaded, lettersIn, paperTheme } from "../export/pictureFaces.ts";

/** The worker sends the story to the page, because a worker has no fonts to draw with. */
export type PreviewRequest = {
  readonly tables: Tables;
  readonly hues: readonly number[];
  readonly site: string;
  /** The texts of the story that replace texts of its pages. */
  readonly words: Readonly<Record<string, string>> | undefined;
  /** A colour as `#rrggbb`. Null if the site keeps the accent of the program. */
  readonly accent: string | null;
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | null;
};

export type DrawnPreviews = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** This many previews are drawn at a time, because a browser may wait a second before it compresses a PNG. */
const AT_A_TIME = 4;

/** Draws the previews until `signal` aborts. Previews that cannot be drawn are left out. */
export async function drawPreviews(
  request: PreviewRequest,
  signal: AbortSignal,
  report: (done: number, total: number) => void,
): Promise<DrawnPreviews> {
  const { tables, hues } = request;
  const words = wordsOnSite({ name: request.site }, tables, request.words);
  const logo = request.logo && (await logoOf(request.logo));
  const inputs: Omit<PreviewInputs, "logo"> = {
    tables,
    hues,
    words,
    theme: {
      ...paperTheme(),
      ...(request.accent === null ? {} : { accent: accentColours(request.accent).light }),
    },
    measure: fontMeasure(),
    canDraw: () => true,
    strip: previewStrip(tables, hues, words),
  };
  const previews = previewsOf(tables, words, PREVIEWED_EVENTS);
  const drawn = new Map<string, Uint8Array<ArrayBuffer>>();
  let done = 0;
  const work = async ({ folder, draw }: Preview): Promise<void> => {
    const png = await pngOf(logo, (pen, measured) => draw(pen, { ...inputs, ...measured }));
    if (png !== null) drawn.set(folder, png);
    report(++done, previews.length);
  };
  await fewAtATime(AT_A_TIME, previews, work, () => signal.aborted);
  return drawn;
}

/** The logo as a picture. Null if this browser cannot show it. */
async function logoOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType(name) ?? "" }));
  const image = new Image();
  image.src = address;
  const isShown = await image.decode().then(
    () => image.naturalWidth > 0 && image.naturalHeight > 0,
    () => false,
  );
  URL.revokeObjectURL(address);
  return isShown ? image : null;
}

type Measured = Pick<PreviewInputs, "measure" | "logo">;

async function pngOf(
  logo: HTMLImageElement | null,
  draw: (pen: Pen, measured: Measured) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const size = logo && { width: logo.naturalWidth, height: logo.naturalHeight };
  const unseen = size && { size, draw: () => {} };
  // The layout runs twice. The first run finds the letters. The second measures them when their fonts are loaded.
  await facesLoaded(lettersIn((pen) => draw(pen, { measure: fontMeasure(), logo: unseen })));
  const canvas = document.createElement("canvas");
  canvas.width = PREVIEW.width;
  canvas.height = PREVIEW.height;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.textRendering = SET_AS_DOCUMENTS;
  const drawn = logo &&
    size && {
      size,
      draw: (left: number, top: number, { width, height }: Size) =>
        context.drawImage(logo, left, top, width, height),
    };
  draw(canvasPen(context, 1), { measure: fontMeasure(), logo: drawn });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  return blob && new Uint8Array(await blob.arrayBuffer());
}
