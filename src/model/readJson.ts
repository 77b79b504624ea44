import { decodeText } from "./decodeText.ts";
import { type Refusal, refuse } from "./fault.ts";
import { scanJson } from "./scanJson.ts";

type ReadJson = { readonly ok: true; readonly value: unknown } | Refusal;

const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body|!--)/i;

/** The value that the bytes of a JSON file hold, or why they hold none. Never throws. */
export function readJson(bytes: Uint8Array): ReadJson {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  if (text.trim() === "") return refuse("", "the file is empty", "a dataset in JSON");
  if (WEB_PAGE.test(text.slice(0, 1_000))) {
    return refuse("", "this is a web page, not a dataset", "a dataset in JSON");
  }
  const faults = scanJson(text);
  if (faults.total > 0) return faults.refusal();
  return { ok: true, value: JSON.parse(text) };
}
