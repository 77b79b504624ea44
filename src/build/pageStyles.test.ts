import { describe, expect, it } from "vitest";
import { pageStyles } from "./pageStyles.ts";

const { css, styles } = pageStyles();

describe("pageStyles", () => {
  it("has the tokens, the look of the details and that of pages, in this order", () => {
    const places = [":root{", ".detail-headline", ".static-main"].map((part) => css.indexOf(part));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("needs no other file, so that it can stand in any page", () => {
    expect(css).not.toMatch(/@import|url\(|<\//);
  });

  it("keeps both themes, as the app has them", () => {
    expect(css).toContain("light-dark(");
  });

  it("knows the classes of a sheet and no others", () => {
    expect(styles("detail", "headline")).toBe("detail-headline");
    expect(() => styles("detail", "nosuch")).toThrow("detail.module.css has no class .nosuch");
  });

  it("is the same wherever it is made", () => {
    expect(pageStyles(process.cwd()).css).toBe(css);
  });
});
