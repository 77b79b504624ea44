/** The keys of the visit, as Playwright and puppeteer name them. */
export type Key = "Enter" | "Escape" | "Control+k";

/** A tab of any browser engine, as far as the visit needs it. */
export type Tab = {
  /** The engine and its version in its own words. */
  readonly name: string;
  /** The folder of its downloads. */
  readonly downloads: string;
  /** Errors and requests to other hosts that the engine reported, besides the reports of pages to the site. */
  readonly problems: readonly string[];
  goto(address: string): Promise<void>;
  /** Runs a function in the page. Its argument and its result must be JSON values. */
  ask<Given, Answer>(question: (given: Given) => Answer, given: Given): Promise<Answer>;
  clickAt(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Gives a file of this machine to a file input. */
  give(selector: string, file: string): Promise<void>;
  /** Makes what is seen of the page as large as this. */
  resize(width: number, height: number): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** The visible part of the page, as PNG, one pixel a CSS pixel. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
};
