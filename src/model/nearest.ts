import { foldText } from "./tables/foldText.ts";

/** A source name without case and accents. An address in it stays, because two pages may differ by capitals alone. */
export function foldSource(name: string): string {
  const from = name.search(/https?:\/\//i);
  return from < 0 ? foldText(name) : `${foldText(name.slice(0, from))} ${name.slice(from).trim()}`;
}

/** The nearest candidate. Undefined if each differs in over 2 letters (in long texts a quarter), or in half of them. */
export function nearestOf(written: string, candidates: readonly string[]): string | undefined {
  const from = written.trim().toLowerCase();
  const most = Math.min(Math.ceil(from.length / 2) - 1, Math.max(2, Math.floor(from.length / 4)));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - from.length) >= least) continue;
    const distance = changesBetween(from, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The number of letters to insert, delete or replace (Levenshtein 1966). */
export function changesBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        ),
      );
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
