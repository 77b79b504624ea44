import { type FetchProblem, fetchBytes } from "../../load/fetchBytes.ts";
import { reportFailure, reportLoading } from "../../state/actions.ts";
import type { ParsedAddress } from "../../state/address.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { type Failure, OWN_FILE } from "../../state/session.ts";
import { openEmbedded } from "./embeddedData.ts";
import { foreignAddress, isAddress } from "./foreignAddress.ts";
import { askReader } from "./openQuestion.ts";
import { openSource, type Source } from "./openSource.ts";
import { hasLocked, lockPolicy } from "./policyLock.ts";
import { shippedDataset, shippedDatasets } from "./shippedDatasets.ts";

/** Set in the build of the one offline file. */
declare const __OFFLINE__: boolean;

/** Opens the dataset that an address asks for. What was open before stays until the new one is ready, and if it fails. */
export function openDataset(asked: ParsedAddress): void {
  const { data } = asked.view;
  if (__OFFLINE__ && data === "") return void openEmbedded(asked);
  const shipped = shippedDataset(data);
  if (shipped) {
    // The default dataset has one address, whether or not it was named.
    const isDefault = shipped === shippedDatasets[0];
    void openSource({
      name: shipped.file,
      origin: { kind: "shipped" },
      asked: isDefault ? { ...asked, view: { ...asked.view, data: "" } } : asked,
      read: (signal) => fetched(appHref(`data/${shipped.file}`), signal),
    });
  } else if (isAddress(data)) openForeign(asked);
  else reportFailure(data === OWN_FILE ? { kind: "own-file" } : { kind: "unknown-dataset", id: data });
}

/**
 * Data of another host: only on the page whose policy allows it, only after the reader has said yes, and then only from
 * that host ("load, then lock"). Nothing has been asked of the host before.
 */
function openForeign(asked: ParsedAddress): void {
  const address = foreignAddress(asked.view.data);
  if (!address || appEntry === "embed" || appEntry === "offline") {
    reportFailure({ kind: "foreign-refused", address: asked.view.data });
    return;
  }
  if (appEntry !== "open") {
    window.location.replace(
      appHref(`open/${window.location.hash || `#data=${encodeURIComponent(asked.view.data)}`}`),
    );
    return;
  }
  // A page that has been locked to one host cannot ask another: it begins again.
  if (hasLocked()) {
    window.location.reload();
    return;
  }
  // Read once: an answer to a question about the file must not ask the host a second time, which the lock forbids.
  let bytes: ArrayBuffer | null = null;
  const source: Source = {
    name: new URL(address.href).pathname.split("/").at(-1) || address.host,
    origin: { kind: "foreign", host: address.host },
    asked,
    read: async (signal) => {
      if (bytes) return { bytes: bytes.slice(0) };
      lockPolicy(address.host);
      const read = await fetched(address.href, signal);
      lockPolicy(null);
      if (read && "bytes" in read) bytes = read.bytes.slice(0);
      return read;
    },
  };
  askReader({
    kind: "foreign",
    ...address,
    yes: () => void openSource(source),
    no: () => reportFailure({ kind: "foreign-declined", host: address.host }),
  });
}

async function fetched(href: string, signal: AbortSignal): ReturnType<Source["read"]> {
  const answer = await fetchBytes(
    href,
    (received, total) => {
      if (!signal.aborted) reportLoading({ received, total: total ?? null, unit: "bytes" });
    },
    signal,
  );
  if (answer.ok) return { bytes: answer.bytes };
  return signal.aborted ? null : { failure: failureOf(answer.problem) };
}

function failureOf(problem: FetchProblem): Failure {
  switch (problem.code) {
    case "status":
      return { kind: "network", problem: "status", status: problem.status };
    case "timeout":
    case "too-large":
      return { kind: "network", problem: problem.code };
    case "offline":
    case "aborted":
      return { kind: "network", problem: "offline" };
  }
}
