import type * as check from "./en/check.ts";
import type * as choices from "./en/choices.ts";
import type * as detail from "./en/detail.ts";
import type * as edit from "./en/edit.ts";
import type * as folder from "./en/folder.ts";
import type * as help from "./en/help.ts";
import type * as network from "./en/network.ts";
import type * as ownFile from "./en/ownFile.ts";
import type * as parquet from "./en/parquet.ts";
import type * as publish from "./en/publish.ts";
import type * as question from "./en/question.ts";
import type * as record from "./en/record.ts";
import type * as share from "./en/share.ts";
import type * as story from "./en/story.ts";
import type * as tables from "./en/tables.ts";
import type * as takeAway from "./en/takeAway.ts";
import type * as timeline from "./en/timeline.ts";

/** The texts that come with later parts of the page, by the file of `en/` that says them first. */
export type LaterTexts = {
  readonly check: typeof check;
  readonly choices: typeof choices;
  readonly detail: typeof detail;
  readonly edit: typeof edit;
  readonly folder: typeof folder;
  readonly help: typeof help;
  readonly timeline: typeof timeline;
  readonly network: typeof network;
  readonly ownFile: typeof ownFile;
  readonly parquet: typeof parquet;
  readonly publish: typeof publish;
  readonly question: typeof question;
  readonly record: typeof record;
  readonly share: typeof share;
  readonly story: typeof story;
  readonly tables: typeof tables;
  readonly takeAway: typeof takeAway;
};
