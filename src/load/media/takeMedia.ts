import { type Fault, FaultList, type Refusal, refuse } from "../../model/check/fault.ts";
import type { Dataset, EventRecord, MediaRecord } from "../../model/dataset.ts";
import { MEDIA_BYTES } from "../../model/limits.ts";
import { mediaKey } from "../../model/mediaType.ts";
import type { Measured } from "./measureMedia.ts";

export type MediaFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly measured: Measured };

/** Finds a file by its name in the story. Undefined if the file is missing. */
export type MediaSource = (file: string) => MediaFile | undefined;

/** The bytes of each file, by `mediaKey` of its name. */
export type Media = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

type Taken = {
  readonly ok: true;
  /** The dataset, with the size of each file that came. */
  readonly dataset: Dataset;
  readonly media: Media;
  readonly warnings: readonly Fault[];
  readonly warningTotal: number;
};

/** Takes the media that a story names. A missing file keeps its record and gives a warning. */
export function takeMedia(dataset: Dataset, source: MediaSource | undefined): Taken | Refusal {
  const warnings = new FaultList("warning");
  const media = new Map<string, Uint8Array<ArrayBuffer>>();
  const take = (record: MediaRecord, path: string): MediaRecord => {
    const found = source?.(record.file);
    if (found === undefined) {
      warnings.add(`${path}/file`, `no file “${record.file}” beside the story`, AT_HAND);
      // If no files came at all, the sizes in the dataset are kept, because they were right when it was published.
      return source === undefined ? record : withoutSize(record);
    }
    const { bytes, measured } = found;
    if (!measured.ok) {
      warnings.add(`${path}/file`, measured.found, `${measured.expected}. The file is left out`);
      return withoutSize(record);
    }
    const { pdf } = measured;
    if (pdf !== null && !media.has(mediaKey(record.file))) {
      if (pdf.acts.length > 0)
        warnings.add(
          `${path}/file`,
          `a PDF that does something by itself (${pdf.acts.join(", ")})`,
          PLAIN_PDF,
        );
      else if (pdf.isLocked)
        warnings.add(`${path}/file`, "a PDF with parts that could not be looked into for scripts", PLAIN_PDF);
    }
    media.set(mediaKey(record.file), bytes);
    return { ...withoutSize(record), ...measured.size, bytes: bytes.length };
  };
  if (!dataset.events.some((event) => event.media !== undefined))
    return { ok: true, dataset, media, warnings: [], warningTotal: 0 };
  const events = dataset.events.map(
    (event, row): EventRecord =>
      event.media === undefined
        ? event
        : { ...event, media: event.media.map((one, index) => take(one, `/events/${row}/media/${index}`)) },
  );
  const total = [...media.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > MEDIA_BYTES) return tooMuchMedia(total);
  return {
    ok: true,
    dataset: { ...dataset, events },
    media,
    warnings: warnings.listed,
    warningTotal: warnings.total,
  };
}

const PLAIN_PDF = "a PDF that was printed anew, unless readers are to get it as it is";
const AT_HAND = "the file in the same folder or zip file as the story";

export const tooMuchMedia = (bytes: number): Refusal =>
  refuse(
    "",
    `${Math.ceil(bytes / 1e6)} MB of pictures and documents`,
    `at most ${MEDIA_BYTES / 1e6} MB together; smaller pictures do as well`,
  );

function withoutSize({ width, height, bytes, ...record }: MediaRecord): MediaRecord {
  return record;
}
