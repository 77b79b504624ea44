/** By id of a story, the ids of its events that this visit knows to be published. */
const known = new Map<string, ReadonlySet<string>>();

export const publishedIds = (story: string): ReadonlySet<string> => known.get(story) ?? new Set();

export function rememberPublished(story: string, ids: readonly string[]): void {
  known.set(story, new Set([...publishedIds(story), ...ids]));
}

export function rememberLock(published: Readonly<Record<string, readonly string[]>>): void {
  for (const [story, ids] of Object.entries(published)) rememberPublished(story, ids);
}
