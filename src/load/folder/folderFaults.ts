import { type Refusal, refuse } from "../../model/check/fault.ts";
import type { FetchProblem } from "../fetchBytes.ts";

/** What can be wrong with a file of a folder, by its name. */

export const unfit = (file: string): Refusal =>
  refuse(file, "a file that does not fit the rest of its folder", "a folder prepared anew");

export const changed = (file: string): Refusal =>
  refuse(
    file,
    "bytes that are not those of which the manifest has the hash",
    "the folder whole, as it was prepared",
  );

export const tooMuch = (): Refusal =>
  refuse(
    "rows",
    "more pieces, or more bytes, than can be read at once",
    "fewer days or actors, or a folder prepared anew",
  );

/** What a browser does not tell apart: no connection, and a host that does not let pages of others read its files. */
const ALLOWING =
  "a connection, and a host that allows this site to read its files (Access-Control-Allow-Origin, and Range among Access-Control-Allow-Headers)";

/** `isOther` where the folder lies on another host than the page. */
export function problemOf(file: string, problem: FetchProblem, isOther: boolean): Refusal {
  switch (problem.code) {
    case "whole":
      return refuse(
        file,
        "the whole file, or another part, where a part was asked for",
        "a host that answers ranges of bytes (206)",
      );
    case "cut-off":
      return refuse(file, "a file that ends too early", "the folder whole, as it was prepared");
    case "status":
      return refuse(file, `an answer of the host: ${problem.status}`, "the file of the folder");
    case "too-large":
      return refuse(file, "a file that is too large to be read", "the folder whole, as it was prepared");
    case "timeout":
    case "aborted":
      return refuse(file, "no answer for half a minute", "a connection to the host of the folder");
    case "offline":
      return refuse(file, "no answer that this page may read", isOther ? ALLOWING : "a connection");
  }
}
