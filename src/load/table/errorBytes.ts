import { isErrorCell } from "../../model/tableCells.ts";

const SIGN = 35;
const E = 69;
/** No error of a spreadsheet is as long. */
const LONGEST = 20;

/** Whether a cell of ASCII holds an error of a spreadsheet, such as `#REF!`; a string is made of hardly any. */
export function isErrorBytes(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from];
  if ((first !== SIGN && first !== E) || to - from > LONGEST) return false;
  return isErrorCell(String.fromCharCode(...bytes.subarray(from, to)));
}
