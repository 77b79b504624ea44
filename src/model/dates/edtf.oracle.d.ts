/** Types for the few functions of the package `edtf` that the oracle test uses. The package has none. */
declare module "edtf" {
  type Doubt = { readonly value: number };
  type OracleDate = {
    readonly type: string;
    /** Milliseconds since 1970 in UTC; null or infinite for open ends. */
    readonly min: number | null;
    readonly max: number | null;
    readonly uncertain?: Doubt;
    readonly approximate?: Doubt;
  };
  /** Throws for a text that it does not accept. */
  export default function edtf(text: string): OracleDate;
}
