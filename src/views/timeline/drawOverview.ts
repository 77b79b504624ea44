import { kindColour, type Theme } from "../../chart/theme.ts";
import { isolated } from "../../words/isolate.ts";
import { OVERVIEW, type OverviewScene } from "./overviewScene.ts";

export function drawOverview(context: CanvasRenderingContext2D, scene: OverviewScene, theme: Theme): void {
  const floor = scene.size.height - OVERVIEW.axisHeight;
  for (const bar of scene.bars) {
    context.fillStyle = kindColour(theme, bar.hue);
    context.fillRect(bar.x, bar.y, bar.width, bar.height);
  }
  context.fillStyle = theme.line;
  context.fillRect(0, floor, scene.size.width, 1);
  context.font = `500 12px ${theme.interfaceFont}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const tick of scene.ticks) {
    context.fillStyle = theme.line;
    context.fillRect(Math.round(tick.x), floor, 1, 5);
    context.fillStyle = theme.ink2;
    context.fillText(isolated(tick.label), tick.x + 4, floor + OVERVIEW.axisHeight / 2 + 1);
  }
}
