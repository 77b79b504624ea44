/** Types for the functions of the package `edtf` that the oracle test uses. The package has no types. */
declare module "edtf" {
  type Doubt = { readonly value: number };
  type OracleDate = {
    readonly type: string;
    /** Milliseconds since 1970 in UTC. Null or infinite for open ends. */
    readonly min: number | null;
    readonly max: number | null;
    readonly uncertain?: Doubt;
    readonly approximate?: Doubt;
  };
  export default function edtf(text: string): OracleDate;
}
