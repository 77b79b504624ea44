import { decodeText } from "./decodeText.ts";
import { readJsonText } from "./json.ts";

/** Test support: the value of a JSON file, or why its bytes hold none. */
export function readJson(bytes: Uint8Array): ReturnType<typeof readJsonText> {
  const decoded = decodeText(bytes);
  return decoded.ok ? readJsonText(decoded.text) : decoded;
}
