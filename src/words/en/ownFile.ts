import { count, isolate, numbers } from "./grammar.ts";

/** What is said of files that readers open: the ways in, where the data come from, rows that were left out. */
export const ownFile = {
  title: "Open your own file",
  hint: "The file is read in your browser. It is not sent anywhere, and nothing of it is kept.",
  choose: "Choose a file",
  accepted:
    "Dateline JSON, tables (CSV, TSV, Parquet) and lists in JSON, those of ACLED, UCDP, GDELT and Wikidata among them, workbooks (XLSX, ODS), TimelineJS, SIMILE, GEXF with dates, FollowTheMoney; also gzipped. Up to 512 MB and 2,000,000 events.",
  paste: "Or paste its text",
  address: "Or the https address of a file",
  check: "Check a file before you publish it",
  addressHint: "You are asked once more before anything is fetched.",
  drop: "Drop the file to open it",
  pastedName: "pasted text",
  fromFile: (name: string) => `Your own file: ${isolate(name)}. It has not left this browser.`,
  fromHost: (host: string) => `These data come from ${isolate(host)}. This site has not checked them.`,
  digest: (digest: string) => `SHA-256 ${digest}`,
  back: "Back to the story of this site",
  setAside: (value: number) => `${count(value, "row", "rows")} set aside`,
  setAsideRow: (row: number, column: string, value: string, reason: string) =>
    `Row ${numbers.format(row)}${column === "" ? "" : `, ${isolate(column)}`}: “${isolate(value)}”. ${isolate(reason)}`,
  setAsideMore: (value: number) => `and ${numbers.format(value)} more`,
  /** The file that came is not the one that this page was published with. */
  differs: "These are not the data that this page was published with.",
  setAsideDownload: "Download this list",
};
