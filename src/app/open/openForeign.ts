import { openHrefOf } from "../../state/addressSync.ts";
import { appEntry } from "../../state/appRoot.ts";
import type { Asked } from "../../state/session.ts";
import { reportFailure } from "../../state/sessionActions.ts";
import { fetchSource } from "./fetchSource.ts";
import { type ForeignAddress, foreignAddress } from "./foreignAddress.ts";
import { askBefore, type Source } from "./opening.ts";

/**
 * Data of another host: only on the page whose policy allows it, only after the reader has said yes, and then only from
 * that host ("load, then lock"). Nothing has been asked of the host before.
 */
export function openForeign(asked: Asked): void {
  const address = foreignAddress(asked.view.data);
  if (!address || appEntry === "embed" || appEntry === "offline") {
    reportFailure({ kind: "foreign-refused", address: asked.view.data });
  } else if (appEntry !== "open") window.location.replace(openHrefOf(asked.view));
  // A page that has been locked to one host cannot ask another: it begins again.
  else if (isLocked()) window.location.reload();
  else {
    const source = foreignSource(asked, address);
    askBefore({ kind: "foreign", source, address });
  }
}

function foreignSource(asked: Asked, address: ForeignAddress): Source {
  // Read once: an answer to a question about the file must not ask the host a second time, which the lock forbids.
  let given: ArrayBuffer | Blob | null = null;
  return {
    name: new URL(address.href).pathname.split("/").at(-1) || address.host,
    origin: { kind: "foreign", host: address.host },
    asked,
    mode: "none",
    read: async (signal) => {
      if (given) return { given: given.slice(0) };
      lockPolicy(address.host);
      const read = await fetchSource(address.href, signal);
      lockPolicy(null);
      if (read && "given" in read) given = read.given.slice(0);
      return read;
    },
  };
}

/** Whether this page has been narrowed: only another page can ask another host. */
const isLocked = (): boolean => document.head.querySelector("meta[data-lock]") !== null;

/**
 * Narrows what this page may ask, by one more policy in its head: `host` besides the page's own, or nothing besides it.
 * Policies only add up, so what has been locked once no data can open again.
 */
function lockPolicy(host: string | null): void {
  const policy = document.createElement("meta");
  policy.dataset.lock = "";
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src 'self'${host === null ? "" : ` https://${host}`}`;
  document.head.append(policy);
}
