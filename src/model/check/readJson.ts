import { decodeText } from "./decodeText.ts";
import { type Refusal, refuse } from "./fault.ts";
import { countKeys, surveyJson } from "./jsonBytes.ts";
import { scanJson } from "./scanJson.ts";

type ReadJson = { readonly ok: true; readonly value: unknown } | Refusal;

const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body|!--)/i;

/** The value of a JSON file, or why its bytes hold none. Never throws. */
export function readJson(bytes: Uint8Array): ReadJson {
  const decoded = decodeText(bytes);
  return decoded.ok ? readJsonText(decoded.text) : decoded;
}

/**
 * The value of a JSON text. Most texts are valid: their keys are counted and they are parsed. Only a text with a fault
 * is scanned token by token, for a message.
 */
export function readJsonText(text: string): ReadJson {
  if (text.trim() === "") return refuse("", "the file is empty", "a dataset in JSON");
  if (WEB_PAGE.test(text.slice(0, 1_000))) {
    return refuse("", "this is a web page, not a dataset", "a dataset in JSON");
  }
  const bytes = new TextEncoder().encode(text);
  const survey = surveyJson(bytes);
  const parsed = survey.tooDeepAt > 0 ? undefined : parseOrNothing(text);
  if (parsed !== undefined && countKeys(parsed.value) === survey.keys) return { ok: true, ...parsed };
  return scanJson(bytes).refusal();
}

function parseOrNothing(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
