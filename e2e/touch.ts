import { type CDPSession, expect, type Page } from "@playwright/test";

type Point = { readonly x: number; readonly y: number };

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

/**
 * Puts a finger down, moves it frame by frame and lifts it, as real touch input: the browser decides whether to scroll,
 * to drag or to press.
 */
export async function dragFinger(page: Page, from: Point, to: Point, steps = 8): Promise<void> {
  const browser = await sessionOf(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await send("touchStart", [from]);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await send("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
    await frames(page, 1);
  }
  // The finger rests first. Otherwise the page would scroll on by momentum, and the next press would only stop it.
  await frames(page, 6);
  await send("touchEnd", []);
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise(requestAnimationFrame);
  }, count);

/** Expects that a swipe up from a point scrolls the page, whichever element is there. */
export async function expectSwipeScrolls(page: Page, from: Point, where: string): Promise<void> {
  const before = await page.evaluate(() => window.scrollY);
  await dragFinger(page, from, { x: from.x, y: from.y - 120 });
  await expect
    .poll(() => page.evaluate(() => window.scrollY), { message: `a swipe over ${where}` })
    .toBeGreaterThan(before + 40);
}
