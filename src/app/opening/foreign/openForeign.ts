import type { Ignored } from "../../../state/address/address.ts";
import { openHrefOf } from "../../../state/address/addressSync.ts";
import { isViewKey } from "../../../state/address/viewKeys.ts";
import { appEntry, appHref } from "../../../state/appRoot.ts";
import type { Asked } from "../../../state/session.ts";
import { reportFailure } from "../../../state/sessionActions.ts";
import { fetchSource } from "../fetchSource.ts";
import { askBefore, type Source } from "../opening.ts";
import { openSource } from "../openSource.ts";
import { askForFolder } from "./askForFolder.ts";
import { parquetReader } from "./fetchParquet.ts";
import { type ForeignAddress, foreignAddress } from "./foreignAddress.ts";

/**
 * Data of another host: only on the page whose policy allows it, only after the reader has said yes, and then only from
 * that host. That page is locked to this site from its first moment (`public/lock.js`). A lock cannot be opened again, so
 * a yes loads the page once more, with another lock. Nothing has been asked of the host before.
 */
export function openForeign(begun: Asked): void {
  if (PARQUET_OF_SITE.test(begun.view.data)) return void openSource(siteSource(begun));
  const asked = { ...begun, ignored: [...begun.ignored, ...strayParts(begun)] };
  const address = foreignAddress(asked.view.data);
  if (!address || appEntry === "embed" || appEntry === "offline") {
    reportFailure({ kind: "foreign-refused", address: asked.view.data });
  } else if (appEntry !== "open") window.location.replace(openHref(asked));
  // Who frames the page could lay something over the question.
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

/** Of a folder more is asked for later, of the host that the lock of this load lets through; any other data are asked for once. */
function openAsked(asked: Asked, address: ForeignAddress): void {
  const isFolder = new URL(address.href).pathname.endsWith("/manifest.json");
  if (isFolder) askForFolder(asked, address.href, { kind: "foreign", host: address.host });
  else void openSource(foreignSource(asked, address));
}

/** What of the address was not understood goes along: it is said where the data are opened. */
function openHref({ view, ignored, newerVersion }: Asked): string {
  const more = ignored.map(({ key, text }) =>
    key === "data" ? `&${text}` : `&${key}=${encodeURIComponent(text)}`,
  );
  return [openHrefOf(view), ...more, ...(newerVersion ? ["&v=2"] : [])].join("");
}

/**
 * Parts of a link that are none of ours, where the address of the data has a query: they most likely belong to that, and
 * were cut off since the address does not stand in the link as one value should (`&` as `%26`).
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
 * Of a Parquet file parts are asked for, again when the reader corrects its columns, so that its host stays open, like that of
 * a folder; any other is read once, and the page locked.
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

/** Tells the lock of the next load what the reader has said yes to. No link can say that. */
function loadAgainWithYes({ href }: ForeignAddress): Promise<never> {
  window.history.replaceState({ yes: href }, "");
  window.location.reload();
  return new Promise(() => {});
}

/** The address that the page is locked to besides this site, none once it has answered. */
const mayAsk = (): string | undefined =>
  [...document.head.querySelectorAll<HTMLMetaElement>("meta[data-lock]")].at(-1)?.dataset.lock;

/** From here on nobody but this site can be asked. Policies only add up, so no data can undo this. */
function lockToSelf(): void {
  const policy = document.createElement("meta");
  policy.dataset.lock = "";
  policy.httpEquiv = "Content-Security-Policy";
  // What is fetched ahead of time counts under default-src.
  policy.content = "default-src 'self'; img-src 'self' blob:; connect-src 'self'";
  document.head.append(policy);
}
