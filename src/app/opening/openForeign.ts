import type { Ignored } from "../../state/address/address.ts";
import { openHrefOf } from "../../state/address/addressSync.ts";
import { isViewKey } from "../../state/address/viewKeys.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import type { Asked } from "../../state/session.ts";
import { reportFailure } from "../../state/sessionActions.ts";
import { parquetReader } from "./fetchParquet.ts";
import { type ForeignAddress, foreignAddress } from "./foreignAddress.ts";
import { askForFolder } from "./openDataset.ts";
import { askBefore, fetchSource, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";

/**
 * Opens data of another host: only on the page whose policy allows it, only after the reader has agreed, and only from that
 * host. From its first moment that page is locked to this site (`public/lock.js`). No lock can be loosened, so a yes loads
 * the page again with a lock that names the host. Before that nothing is sent to the host.
 */
export function openForeign(begun: Asked): void {
  if (PARQUET_OF_SITE.test(begun.view.data)) return void openSource(siteSource(begun));
  const asked = { ...begun, ignored: [...begun.ignored, ...strayParts(begun)] };
  const address = foreignAddress(asked.view.data);
  if (!address || appEntry === "embed" || appEntry === "offline") {
    reportFailure({ kind: "foreign-refused", address: asked.view.data });
  } else if (appEntry !== "open") window.location.replace(openHref(asked));
  // A page around this one could cover the question and steal the click.
  else if (window.top !== window.self) reportFailure({ kind: "foreign-framed", host: address.host });
  else if (mayAsk() === address.href) openAsked(asked, address);
  else {
    const source = foreignSource(asked, address);
    askBefore({ kind: "foreign", source, address });
  }
}

/** A Parquet file that lies beside the page. */
const PARQUET_OF_SITE = /^(?:[\w-][\w.-]*\/)+[\w-][\w.-]*\.parquet$/i;

function siteSource(asked: Asked): Source {
  const { data } = asked.view;
  const name = data.split("/").at(-1) ?? data;
  return {
    name,
    origin: { kind: "shipped" },
    isUnchecked: true,
    file: null,
    enter: () => ({ asked, mode: "none" }),
    read: parquetReader(appHref(data), name),
  };
}

/** A folder is asked for more rows later, and the lock of this load allows its host. Other data are fetched once. */
function openAsked(asked: Asked, address: ForeignAddress): void {
  const isFolder = new URL(address.href).pathname.endsWith("/manifest.json");
  if (isFolder) askForFolder(asked, address.href, { kind: "foreign", host: address.host });
  else void openSource(foreignSource(asked, address));
}

/** The address of the page that may ask. It keeps the ignored parts, so that the notice there names them. */
function openHref({ view, ignored, newerVersion }: Asked): string {
  const more = ignored.map(({ key, text }) =>
    key === "data" ? `&${text}` : `&${key}=${encodeURIComponent(text)}`,
  );
  return [openHrefOf(view), ...more, ...(newerVersion ? ["&v=2"] : [])].join("");
}

/**
 * Parts of a link that are none of our keys, where the address of the data has a query. They most likely belong to that
 * query and were cut off, because the link did not write `&` as `%26`.
 */
function strayParts({ view }: Asked): readonly Ignored[] {
  if (!view.data.includes("?")) return [];
  const { search, hash } = window.location;
  return [search, hash]
    .flatMap((part) => part.slice(1).split("&"))
    .filter((pair) => pair !== "" && !isViewKey(pair.split("=")[0] ?? "") && !pair.startsWith("v="))
    .map((text) => ({ key: "data", text }));
}

/**
 * The source for data of another host. A Parquet file is fetched in ranges, again when the reader corrects its columns, so its
 * host stays allowed, like that of a folder. Any other file is fetched once; then the page is locked.
 */
function foreignSource(asked: Asked, address: ForeignAddress): Source {
  const { pathname } = new URL(address.href);
  const name = pathname.split("/").at(-1) || address.host;
  // Read once: an answer to a question about the file must not ask the host a second time, which the lock forbids.
  let given: ArrayBuffer | null = null;
  const readParts = PARQUET.test(pathname) ? parquetReader(address.href, name) : null;
  return {
    name,
    origin: { kind: "foreign", host: address.host },
    file: null,
    enter: () => ({ asked, mode: "none" }),
    read: async (signal) => {
      if (given) return { given: given.slice(0) };
      if (mayAsk() !== address.href) return loadAgainWithYes(address);
      if (readParts) return readParts(signal);
      const read = await fetchSource(address.href, signal);
      lockToSelf();
      if (read && "given" in read) given = read.given.slice(0);
      return read;
    },
  };
}

const PARQUET = /\.parquet$/i;

/** Loads the page again and tells its lock, by the history entry, which address the reader agreed to. No link can set that. */
function loadAgainWithYes({ href }: ForeignAddress): Promise<never> {
  window.history.replaceState({ yes: href }, "");
  window.location.reload();
  return new Promise(() => {});
}

/** The address that the lock allows besides this site; undefined once the page is locked to this site. */
const mayAsk = (): string | undefined =>
  [...document.head.querySelectorAll<HTMLMetaElement>("meta[data-lock]")].at(-1)?.dataset.lock;

/** Adds a policy that allows this site alone. Policies only add up, so no data can undo this. */
function lockToSelf(): void {
  const policy = document.createElement("meta");
  policy.dataset.lock = "";
  policy.httpEquiv = "Content-Security-Policy";
  // What is fetched ahead of time counts under default-src.
  policy.content = "default-src 'self'; img-src 'self' blob:; connect-src 'self'";
  document.head.append(policy);
}
