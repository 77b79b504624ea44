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
 * A finger put down, moved frame by frame and lifted, as real touch input: whether it scrolls, drags or presses is the
 * browser's decision, as with a hand.
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
  // It comes to rest first: else the page would go on by itself, and what is pressed next would only stop it.
  await frames(page, 6);
  await send("touchEnd", []);
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise(requestAnimationFrame);
  }, count);

/** A finger swiped up from a point moves the page itself, whatever lies under it. */
export async function expectSwipeScrolls(page: Page, from: Point, where: string): Promise<void> {
  const before = await page.evaluate(() => window.scrollY);
  await dragFinger(page, from, { x: from.x, y: from.y - 120 });
  await expect
    .poll(() => page.evaluate(() => window.scrollY), { message: `a swipe over ${where}` })
    .toBeGreaterThan(before + 40);
}
