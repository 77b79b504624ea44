/** The keys of the visit, as Playwright and puppeteer name them. */
export type Key = "Enter" | "Escape" | "Control+k";

/** A tab of any browser engine: as much of a browser as the visit needs, whatever drives it. */
export type Tab = {
  /** Engine and version, as it says itself. */
  readonly name: string;
  /** Where its downloads arrive. */
  readonly downloads: string;
  /** What it has told of errors and of requests to others, beside what the page itself has told the site. */
  readonly problems: readonly string[];
  goto(address: string): Promise<void>;
  /** Asks in the page. What goes in and what comes out is as JSON has it. */
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
