/*
 * Safari tells of no loaded face before its version 26.2: `loadingdone` never comes there. So each face is asked itself, and
 * those that a style sheet brings later are asked when it has come.
 */

const hearers = new Set<() => void>();

function tell(): void {
  for (const hear of hearers) hear();
}

/** Each face is asked once. One that is never needed never answers. */
const asked = new WeakSet<FontFace>();

function askFaces(): void {
  for (const face of document.fonts) {
    if (asked.has(face)) continue;
    asked.add(face);
    face.loaded.then(tell, tell);
  }
}

/** How many faces can be drawn with by now. */
export const countLoadedFaces = (): number =>
  [...document.fonts].filter(({ status }) => status === "loaded").length;

/** Calls `hear` whenever a face may have come, until the answer is called. */
export function onLoadedFaces(hear: () => void): () => void {
  // A listener that is there already is not added again.
  document.addEventListener("load", askFaces, true);
  hearers.add(hear);
  askFaces();
  // Those that have come already are not asked again.
  queueMicrotask(() => hearers.has(hear) && hear());
  return () => hearers.delete(hear);
}
