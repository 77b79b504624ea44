import { fontMeasure } from "../../chart/measureText.ts";
import { movedPen } from "../../chart/movedPen.ts";
import { smallText } from "../../chart/theme.ts";
import type { Draft } from "../../export/framedPicture.ts";
import type { PictureContext } from "../../export/pictures.ts";
import type { CssPx } from "../../model/units.ts";
import type { AppState } from "../../state/store.ts";
import { clockInputs, clockNames } from "../../views/timeline/clocks/clockInputs.ts";
import { buildClockScene, STRIP } from "../../views/timeline/clocks/clockScene.ts";
import { drawClocks } from "../../views/timeline/clocks/drawClocks.ts";
import { clockWords } from "../../words/laterWords.ts";

const GAP: CssPx = 12;

/** A picture of the timeline with both clocks on its days below it, as on screen. */
export const withClocks =
  (draft: Draft, state: AppState, { tables, theme, words }: PictureContext): Draft =>
  (size) => {
    const picture = draft({ ...size, height: size.height - STRIP.height - GAP });
    const { font } = smallText(theme, 600, theme.ink, "center");
    const bare = fontMeasure();
    const inputs = clockInputs(state, tables, { width: size.width, height: STRIP.height }, (text) =>
      bare(text, font),
    );
    const clocks = buildClockScene(inputs);
    const top = Math.min(picture.size.height, Math.ceil(picture.ends)) + GAP;
    return {
      ...picture,
      size,
      draw: (pen) => {
        picture.draw(pen);
        drawClocks(movedPen(pen, 0, top), clocks, theme, clockNames({ words }, inputs), null);
      },
      units: [...picture.units, clockWords(words).meaning],
      needs: picture.needs + STRIP.height + GAP,
      ends: top + STRIP.height,
    };
  };
