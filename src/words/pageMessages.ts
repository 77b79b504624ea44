import type { Words } from "./words.ts";

/** Texts of the pages that are made when Dateline is built; the app itself does not load them. */
export type PageMessages = {
  readonly start: {
    /** What the page can do where scripts run, and what it does without them. */
    readonly intro: string;
    readonly events: string;
  };
  readonly event: {
    readonly neighbours: string;
    readonly wholeStory: (events: string) => string;
  };
  readonly preview: {
    /** Alleged: headline. For what is not confirmed. */
    readonly title: (standing: string, headline: string) => string;
    /** 2 November 2019. Alleged, 4 sources. First sentence. */
    readonly description: (date: string, standing: string, sources: string, sentence: string) => string;
    /** For readers who do not see the picture. */
    readonly eventPicture: (headline: string, date: string, standing: string) => string;
    readonly storyPicture: (title: string, events: string) => string;
    /** Under the timeline of the picture. */
    readonly strip: (events: string) => string;
  };
  readonly changes: {
    readonly title: string;
    readonly intro: (story: string) => string;
    readonly none: (events: string, version: string) => string;
    readonly withdrawn: string;
    readonly noneWithdrawn: string;
  };
  readonly withdrawn: {
    readonly title: string;
    /** The reason follows. */
    readonly text: (date: string) => string;
    readonly replacedBy: string;
  };
  readonly moved: { readonly title: string; readonly text: string };
  readonly missing: {
    readonly title: string;
    readonly text: string;
    readonly withdrawn: string;
  };
  readonly changesOf: (story: string) => string;
};

export type PageWords = Words & { readonly pages: PageMessages };
