import { describe, expect, it } from "vitest";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { silentPen } from "../../../chart/silentPen.ts";
import { DATE_EXTENTS } from "../../../model/dates/dateBounds.ts";
import { LISTED_STANDINGS, type Standing } from "../../../model/vocabulary.ts";
import { type DrawnMark, drawMark } from "./drawMark.ts";

/** All that a pen is asked to draw for a mark. */
function drawn(status: Standing, extent: DrawnMark["extent"]): readonly string[] {
  const said: string[] = [];
  const say =
    (name: string) =>
    (...given: readonly unknown[]): void => {
      said.push(JSON.stringify([name, ...given]));
    };
  const pen = {
    ...silentPen,
    fillShape: say("fillShape"),
    fillRect: say("fillRect"),
    strokeRect: say("strokeRect"),
    fadeRect: say("fadeRect"),
    strokeShape: say("strokeShape"),
  };
  const cut = { left: false, right: false };
  const mark = { x: 50, x0: 20, x1: 80, y: 10, extent, status, hue: 0, contested: false, cut } as const;
  drawMark(pen, mark, theme, 1);
  return said;
}

describe.each(DATE_EXTENTS)("a mark of a date that is %s", (extent) => {
  const stated = LISTED_STANDINGS.filter((standing) => standing !== "unstated");

  it("tells every standing that a file states apart", () => {
    expect(new Set(stated.map((standing) => drawn(standing, extent).join("\n"))).size).toBe(stated.length);
  });

  it("is drawn for an event of which the file does not say how sure it is, as for one that is confirmed", () => {
    expect(drawn("unstated", extent)).toEqual(drawn("confirmed", extent));
  });
});
