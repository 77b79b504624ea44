/**
 * Which events of a story readers may have links to, as far as this visit knows: from the site itself, from the zip file of
 * the last publication, or from a site that was made here. By the ids of stories; nothing is kept beyond the visit.
 */
const known = new Map<string, ReadonlySet<string>>();

export const publishedIds = (story: string): ReadonlySet<string> => known.get(story) ?? new Set();

export function rememberPublished(story: string, ids: readonly string[]): void {
  known.set(story, new Set([...publishedIds(story), ...ids]));
}

/** All that a lock names, by the stories in it. */
export function rememberLock(published: Readonly<Record<string, readonly string[]>>): void {
  for (const [story, ids] of Object.entries(published)) rememberPublished(story, ids);
}
