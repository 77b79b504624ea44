import type { Fault } from "../model/fault.ts";
import type { Tables } from "../model/tables.ts";

/** Why a dataset could not be opened. The words for it stand in `messages.failures`. */
export type Failure =
  | { readonly kind: "network"; readonly problem: "offline" | "timeout" | "too-large" }
  | { readonly kind: "network"; readonly problem: "status"; readonly status: number }
  /** The file was read and refused; `total` counts all faults, `faults` lists the first of them. */
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly faults: readonly Fault[];
      readonly total: number;
    }
  | { readonly kind: "unknown-dataset"; readonly id: string }
  /** A foreign address: nothing is asked of another host. */
  | { readonly kind: "foreign"; readonly address: string };

export type Loading = { readonly received: number; readonly total: number | null };

/**
 * What is open, and what is being opened beside it. The last good dataset stays while another one loads or fails.
 */
export type Session = {
  readonly tables: Tables | null;
  /** The `data` of an address that `tables` were opened from. */
  readonly data: string;
  readonly warnings: readonly Fault[];
  readonly loading: Loading | null;
  readonly failure: Failure | null;
};

export const emptySession: Session = { tables: null, data: "", warnings: [], loading: null, failure: null };
