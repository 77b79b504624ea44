const LETTERS = 26;
const A = 65;

/** The letters of a column, from 0: A, Z, AA, XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** The address of a cell, row and column from 0: B7. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Numbers as stretches: `3, 5 to 9, 12`, and `and 40 more` behind the first ten. They must ascend. */
export function stretches(numbers: Iterable<number>, name: (number: number) => string): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  const words = found
    .slice(0, MOST_NAMED)
    .map(([from, to]) => (from === to ? name(from) : `${name(from)} to ${name(to)}`));
  const more = found.slice(MOST_NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return `${words.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}

const MOST_NAMED = 10;
