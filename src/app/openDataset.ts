import { type FetchProblem, fetchBytes } from "../load/fetchBytes.ts";
import { loadTables } from "../load/loadClient.ts";
import { openTables, reportFailure, reportLoading } from "../state/actions.ts";
import type { ParsedAddress } from "../state/address.ts";
import { appHref } from "../state/appRoot.ts";
import type { Failure } from "../state/session.ts";
import { shippedDataset, shippedDatasets } from "./shippedDatasets.ts";

let current: AbortController | null = null;

/**
 * Opens the dataset that an address asks for: fetch, check and build in the worker, then into the store in one
 * step. A newer request ends an older one. What was open before stays until the new one is ready, and if it fails.
 */
export async function openDataset(address: ParsedAddress): Promise<void> {
  const { data } = address.view;
  current?.abort();
  const request = new AbortController();
  current = request;
  const shipped = shippedDataset(data);
  if (!shipped) {
    reportFailure(
      /^https?:/i.test(data) ? { kind: "foreign", address: data } : { kind: "unknown-dataset", id: data },
    );
    return;
  }
  // The default dataset has one address, whether or not it was named.
  const asked =
    shipped === shippedDatasets[0] ? { ...address, view: { ...address.view, data: "" } } : address;
  reportLoading({ received: 0, total: null });
  const fetched = await fetchBytes(
    appHref(`data/${shipped.file}`),
    (received, total) => {
      if (!request.signal.aborted) reportLoading({ received, total: total ?? null });
    },
    request.signal,
  );
  if (request.signal.aborted) return;
  if (!fetched.ok) {
    reportFailure(failureOf(fetched.problem));
    return;
  }
  const outcome = await loadTables(fetched.bytes, fetched.name, request.signal);
  if (request.signal.aborted) return;
  // What there is to warn of in a shipped dataset was seen when it was published; readers cannot mend it.
  if (outcome.ok) openTables(outcome.tables, [], asked);
  else reportFailure({ kind: "refused", name: shipped.file, faults: outcome.faults, total: outcome.total });
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
