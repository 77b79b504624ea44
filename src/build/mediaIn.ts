import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { measureMedia } from "../load/media/measureMedia.ts";
import type { MediaSource } from "../load/media/takeMedia.ts";

/** The pictures and documents in the folder of a story, each read when the story names it. */
export const mediaIn =
  (folder: string): MediaSource =>
  (file) => {
    const place = path.join(folder, file);
    if (!existsSync(place) || !statSync(place).isFile()) return undefined;
    const bytes = new Uint8Array(readFileSync(place));
    return { bytes, measured: measureMedia(file, bytes) };
  };
