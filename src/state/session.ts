import type { Fault } from "../model/check/fault.ts";
import type { SetAside, Warning } from "../model/setAside.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ParsedAddress } from "./address/address.ts";
import { defaultView } from "./address/viewState.ts";
import { type Asking, inMemory, type Source } from "./source.ts";

/** Why a dataset could not be opened. `FailureReport` has the sentences for the reader. */
export type Failure =
  | { readonly kind: "network"; readonly problem: "offline" | "timeout" | "too-large" }
  | { readonly kind: "network"; readonly problem: "status"; readonly status: number }
  /** The host did not answer, or does not let this site read its answers. */
  | { readonly kind: "network"; readonly problem: "unreachable"; readonly host: string }
  /** The file was read and refused because of `total` faults. `faults` lists the first of them. */
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly faults: readonly Fault[];
      readonly total: number;
    }
  /** A part of the program that reads files or applies a filter could not be fetched. The file itself may be fine. */
  | { readonly kind: "program-lost" }
  | { readonly kind: "unknown-dataset"; readonly id: string }
  /** The file is a folder, or it was moved, changed or deleted after it was chosen. */
  | { readonly kind: "unreadable"; readonly name: string }
  /** The link is to a file on somebody's disk. Only a reader who has the file can open it. `name` may be empty. */
  | { readonly kind: "own-file"; readonly name: string }
  /** The page never requests data from this address, because it is not https, or is not in the public network. */
  | { readonly kind: "foreign-refused"; readonly address: string }
  | { readonly kind: "foreign-framed"; readonly host: string }
  | { readonly kind: "foreign-declined"; readonly host: string }
  /** The reader did not answer a question that must be answered to read the file. */
  | { readonly kind: "unanswered"; readonly name: string }
  /** The reader stopped the opening, and nothing else is open. */
  | { readonly kind: "stopped" };

/** How much of a dataset is loaded. `total` is null if it is unknown. */
export type Loading = {
  readonly received: number;
  readonly total: number | null;
  readonly unit: "bytes" | "rows";
};

export type Origin =
  | { readonly kind: "shipped" }
  /** A file from the reader's own disk or clipboard, which has not left the browser. */
  | { readonly kind: "file"; readonly name: string }
  /** A file inside a saved copy of the page. Its name and place are unknown. */
  | { readonly kind: "copy" }
  /** Data from another host, which this site has not checked. */
  | { readonly kind: "foreign"; readonly host: string };

/** A file that the reader opened. `key` names it in the entries of the browser history. */
export type OwnFile = {
  readonly key: number;
  readonly blob: Blob;
  readonly name: string;
  /** The files of a prepared folder, by name. `blob` is then the manifest. Undefined for a single file. */
  readonly folder?: ReadonlyMap<string, Blob>;
};

export type Asked = ParsedAddress & {
  readonly file: OwnFile | null;
  /** The name of the reader's file in the address, possibly empty. Missing if the address names no such file. */
  readonly fileName?: string;
  /** The name of the file in the address, if the reader opened another file instead. It may be empty. */
  readonly instead?: string;
};

export type Opened = {
  readonly source: Source;
  readonly asking: Asking;
  readonly origin: Origin;
  readonly file: OwnFile | null;
  /** The SHA-256 of the bytes that were opened. Null if the browser computes none. */
  readonly digest: string | null;
  /** Addresses of the pictures and documents of the reader's own file, by their paths on a site (`mediaPath`). */
  readonly media: ReadonlyMap<string, string>;
  readonly warnings: readonly Warning[];
  readonly warningTotal: number;
  readonly setAside: readonly SetAside[];
  readonly setAsideTotal: number;
};

/** The open dataset, and the dataset that is being opened. The open dataset stays until the next one is ready. */
export type Session = Opened & {
  readonly opened: Tables | null;
  /**
   * The tables that the page draws: `opened` with the dates (`clock`) and people (`members`) that the view asks for.
   * Also null if the address names a dataset that did not open, because no other story may be shown there.
   */
  readonly tables: Tables | null;
  /**
   * Grows with each dataset that is opened, and with each edit that changes the number of events or actors. As the
   * React key of components, it gives the new rows new components.
   */
  readonly serial: number;
  /** The part `data` of the address from which the dataset was opened. */
  readonly data: string;
  /** The view and the file that the address last asked for, or that the reader opened after that. */
  readonly asked: Asked;
  /** The files opened during this visit, each with its `data`, so that Back and Forward can open them again. */
  readonly files: readonly { readonly file: OwnFile; readonly data: string }[];
  readonly loading: Loading | null;
  readonly failure: Failure | null;
};

export const nothingOpened: Opened = {
  source: inMemory,
  asking: { isAsking: false, refused: null },
  origin: { kind: "shipped" },
  file: null,
  digest: null,
  media: new Map(),
  warnings: [],
  warningTotal: 0,
  setAside: [],
  setAsideTotal: 0,
};

export const nothingAsked: Asked = {
  view: defaultView,
  ignored: [],
  newerVersion: false,
  file: null,
};

export const emptySession: Session = {
  ...nothingOpened,
  opened: null,
  tables: null,
  serial: 0,
  data: "",
  asked: nothingAsked,
  files: [],
  loading: null,
  failure: null,
};

/**
 * Matches the `data` of addresses while a file of the reader's own is open. Example: `own-file-2c26b46b68ffc68f`. The
 * digits are the start of the file's hash, and are missing if the browser computes no hash. After them may come `?`
 * with the reader's answers to questions about the file, and in links to share, `/` with the file's name.
 */
const OWN_FILE = /^(own-file(?:-[0-9a-f]{16})?)(\?[^/]*)?(?:\/(.*))?$/;

export const isOwnFile = (data: string): boolean => OWN_FILE.test(data);

export const ownFileData = (digest: string | null, said = ""): string =>
  `own-file${digest === null ? "" : `-${digest.slice(0, 16)}`}${said}`;

/** `hash` is `own-file` or `own-file-2c26b46b68ffc68f`. `said` is the answers. `data` is both, without the name. */
export function readOwnFile(data: string) {
  const [, hash = "", said = "", name = ""] = OWN_FILE.exec(data) ?? [];
  return { data: hash + said, hash, said, name };
}
