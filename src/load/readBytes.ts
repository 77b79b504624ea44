import { encodingOf } from "../model/check/decodeText.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";
import { FILE_LIMITS } from "../model/limits.ts";
import type { LoadProgress, Unread } from "./loadOutcome.ts";
import { CURE, isReadAsBytes, type Measure, measureOf } from "./measureFile.ts";
import { ACCEPTED, HEAD, isParquet, isZip, recogniseBinary, recogniseText } from "./recogniseFormat.ts";

type ReadBytes = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | Refusal | Unread;

const REPORT_EVERY = 4_000_000;
/** In bytes. Any packed file may grow to this size. Beyond this size, `FILE_LIMITS.ratio` limits the growth. */
const RATIO_FROM = 16_000_000;
const PART = 1_000_000;

/**
 * Reads the bytes of a file, and unpacks them if needed. Bytes are counted as they come, because a small file can
 * become very large, and a file over a limit is refused before the rest is read. If the beginning is enough to judge a
 * file, only the beginning is returned. `encoding` is the reader's choice. Never rejects.
 */
export async function readBytes(
  given: ArrayBuffer | Blob,
  report: (progress: LoadProgress) => void,
  encoding?: string,
): Promise<ReadBytes> {
  try {
    const isBlob = given instanceof Blob;
    const size = isBlob ? given.size : given.byteLength;
    if (size > FILE_LIMITS.bytes) return tooLarge(size);
    const start = new Uint8Array(isBlob ? await given.slice(0, 2).arrayBuffer() : given.slice(0, 2));
    if (start[0] === ID_1 && start[1] === ID_2)
      return await readPacked(isBlob ? given : new Blob([given]), report, encoding);
    const arrival = new Arrival(isBlob ? new Uint8Array(size) : new Uint8Array(given), encoding);
    const stream = isBlob ? given.stream() : partsOf(new Uint8Array(given));
    return await take(stream, arrival, (done) => report({ unit: "bytes", done, total: size }));
  } catch (error) {
    if (isOutOfMemory(error)) return outOfMemory();
    // The file is a folder, was moved or changed, or is on a drive that is gone.
    return { ok: false, unread: "file" };
  }
}

/** Browsers throw this if there is no memory for an array. */
const isOutOfMemory = (error: unknown): boolean => error instanceof RangeError;

const outOfMemory = (): Refusal =>
  refuse(
    "",
    "a file for which this browser has not enough memory",
    "a smaller file, or fewer open pages and programs; try again",
  );

async function readPacked(
  packed: Blob,
  report: (progress: LoadProgress) => void,
  encoding: string | undefined,
): Promise<ReadBytes> {
  const onBytes = (done: number): void => report({ unit: "bytes", done, total: null });
  // Throws if the file cannot be read, so that the `catch` below is only for damaged files.
  await packed.slice(-1).arrayBuffer();
  const most = Math.max(RATIO_FROM, packed.size * FILE_LIMITS.ratio);
  try {
    return await take(unpacked(packed), new Arrival(null, encoding, most), onBytes);
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    const members = await membersOf(packed, Math.min(most, FILE_LIMITS.bytes));
    if (members !== undefined)
      return take(oneAfterAnother(members), new Arrival(null, encoding, most), onBytes);
    return refuse("", "a packed file (gzip) that is damaged or cut off", "a whole file; download it again");
  }
}

const tooLarge = (size: number): Refusal =>
  refuse("", `a file of ${Math.ceil(size / 1e6)} MB`, `at most ${FILE_LIMITS.bytes / 1e6} MB; ${CURE}`);

async function take(
  stream: ByteStream,
  arrival: Arrival,
  onBytes: (done: number) => void,
): Promise<Exclude<ReadBytes, Unread>> {
  const reader = stream.getReader();
  let reported = 0;
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    const refusal = arrival.add(part.value);
    if (refusal !== null || arrival.isEnough) {
      await reader.cancel();
      if (refusal !== null) return refusal;
      break;
    }
    if (arrival.length < reported + REPORT_EVERY) continue;
    reported = arrival.length;
    onBytes(reported);
  }
  onBytes(arrival.length);
  return arrival.end() ?? { ok: true, bytes: arrival.bytes() };
}

class Arrival {
  length = 0;
  isEnough = false;
  readonly #parts: Uint8Array[] = [];
  /** Holds all bytes of a file that is not packed. Null for a packed file, whose size is only known at its end. */
  readonly #room: Uint8Array<ArrayBuffer> | null;
  readonly #most: number;
  readonly #encoding: string | undefined;
  /** Null until the format is known. Undefined if the format needs no measure. */
  #measure: Measure | null | undefined = null;

  constructor(
    room: Uint8Array<ArrayBuffer> | null,
    encoding: string | undefined,
    most = Number.POSITIVE_INFINITY,
  ) {
    this.#room = room;
    this.#encoding = encoding;
    this.#most = most;
  }

  add(part: Uint8Array): Refusal | null {
    const before = this.length;
    this.length += part.length;
    if (this.length > FILE_LIMITS.bytes) {
      const limit = `at most ${FILE_LIMITS.bytes / 1e6} MB unpacked; ${CURE}`;
      return refuse("", "a packed file that becomes too large", limit);
    }
    if (this.length > this.#most) {
      const found = `a packed file that becomes more than ${FILE_LIMITS.ratio} times as large`;
      return refuse("", found, "a file that was packed by itself; unpacked it may be read");
    }
    if (this.#room === null) this.#parts.push(part);
    else if (this.#room.buffer !== part.buffer) this.#room.set(part, before);
    if (this.#measure !== null) return this.#measured(part);
    return this.length < HEAD ? null : this.#recognise();
  }

  /** Call after the last byte, to judge a file that is shorter than `HEAD`. */
  end(): Refusal | null {
    return this.#measure === null ? this.#recognise() : null;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    if (this.#room !== null) return this.#room.subarray(0, this.length);
    const bytes = new Uint8Array(this.length);
    let offset = 0;
    for (const part of this.#parts.splice(0)) {
      bytes.set(part.subarray(0, this.length - offset), offset);
      offset += part.length;
    }
    return bytes;
  }

  #recognise(): Refusal | null {
    const head = this.#room?.subarray(0, this.length) ?? this.#joinedParts();
    const encoding = this.#encoding ? { name: this.#encoding, refused: false } : encodingOf(head);
    const binary = recogniseBinary(head);
    this.#measure = undefined;
    // Workbooks and Parquet files have limits of their own. Inside a gzip file, which has no `#room`, they are refused.
    if ((isZip(head) || isParquet(head)) && this.#room !== null) return null;
    if (binary !== undefined) return refuse("", binary, ACCEPTED);
    // `loadBytes` refuses such an encoding. It also refuses a blank file, but only after all bytes have come.
    if (encoding.refused) return this.#stop(head.length);
    const text = new TextDecoder(encoding.name).decode(head);
    if (text.trim() === "") return null;
    const recognised = recogniseText(text);
    // `loadByBytes` measures a table or dataset in UTF-8. A packed one may become large, so it is measured here.
    if (isReadAsBytes(recognised) && encoding.name === "utf-8" && this.#room !== null) return null;
    const measure = measureOf(recognised);
    if (measure === undefined) return this.#stop(head.length);
    this.#measure = encoding.name === "utf-8" ? measure : asUtf8(encoding.name, measure);
    return this.#measured(head);
  }

  #joinedParts(): Uint8Array {
    const bytes = this.bytes();
    this.#parts.push(bytes);
    return bytes;
  }

  #measured(part: Uint8Array): Refusal | null {
    const found = this.#measure?.(part) ?? null;
    if (found === null || "ok" in found) return found;
    return this.#stop(found.enough, part.length);
  }

  /** Ends the reading. Keeps only the first `kept` bytes of the last part, which has `of` bytes. */
  #stop(kept: number, of = kept): null {
    this.length -= of - kept;
    this.isEnough = true;
    return null;
  }
}

/** Measures another encoding as UTF-8. Never returns `Enough`, because offsets in UTF-8 are not offsets in the file. */
function asUtf8(encoding: string, measure: Measure): Measure {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let isEnough = false;
  return (part) => {
    if (isEnough) return null;
    const found = measure(encoder.encode(decoder.decode(part, { stream: true })));
    if (found === null || "ok" in found) return found;
    isEnough = true;
    return null;
  };
}

function partsOf(bytes: Uint8Array): ByteStream {
  let start = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (start >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(start, start + PART));
      start += PART;
    },
  });
}

function oneAfterAnother(members: readonly Blob[]): ByteStream {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const pump = async (): Promise<void> => {
    for (const member of members) await unpacked(member).pipeTo(writable, { preventClose: true });
    await writable.close();
  };
  // An error also reaches whoever reads `readable`, so it is not lost here.
  pump().catch(() => {});
  return readable;
}

type ByteStream = ReadableStream<Uint8Array>;

const ID_1 = 0x1f;
const ID_2 = 0x8b;
const DEFLATE = 8;
/** The higher bits of the flags of a member are reserved and never set (RFC 1952, 2.3.1.2). */
const LARGEST_FLAGS = 0x1f;
/** The number of bytes of a member without data: a header and a trailer. */
const SHORTEST_MEMBER = 18;
/** How often packed data may look like a header by chance. One sequence of four bytes in 134 million does. */
const MOST_CHANCES = 8;

/** Unpacks a single member of a gzip file. The stream fails if the member is damaged, or if more data follow. */
const unpacked = (packed: Blob): ByteStream => packed.stream().pipeThrough(new DecompressionStream("gzip"));

/**
 * `cat` and pigz write gzip files of several members, which browsers do not unpack together. Undefined if there is only
 * one member, or if the end of a member is not found. At most `most` bytes of a member are unpacked to find its end.
 */
async function membersOf(packed: Blob, most: number): Promise<readonly Blob[] | undefined> {
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const members: Blob[] = [];
  let chances = 0;
  for (let start = 0; start < bytes.length; ) {
    let end = nextHeader(bytes, start + SHORTEST_MEMBER);
    while (!(await isWhole(packed.slice(start, end), most))) {
      if (end === bytes.length || ++chances > MOST_CHANCES) return undefined;
      end = nextHeader(bytes, end + 1);
    }
    members.push(packed.slice(start, end));
    start = end;
  }
  return members.length > 1 ? members : undefined;
}

/** Where the next member may begin, or the end of the file. */
function nextHeader(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(ID_1, from); at >= 0; at = bytes.indexOf(ID_1, at + 1)) {
    const flags = bytes[at + 3] ?? LARGEST_FLAGS + 1;
    if (bytes[at + 1] === ID_2 && bytes[at + 2] === DEFLATE && flags <= LARGEST_FLAGS) return at;
  }
  return bytes.length;
}

const isWhole = (member: Blob, most: number): Promise<boolean> =>
  unpackUpTo(member, most, () => {}).catch(() => false);

export async function unpackUpTo(
  packed: Blob,
  most: number,
  take: (part: Uint8Array) => void,
): Promise<boolean> {
  let length = 0;
  const reader = unpacked(packed).getReader();
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return false;
    }
    take(part.value);
  }
  return true;
}
