/** Bytes as they come. */
export type ByteStream = ReadableStream<Uint8Array>;

const ID_1 = 0x1f;
const ID_2 = 0x8b;
const DEFLATE = 8;
/** Flags above these are reserved and never set. */
const LARGEST_FLAGS = 0x1f;
/** Of a member: its header and what stands behind its data. */
const SHORTEST_MEMBER = 18;
/** Bytes of data that look like a header by chance are rare: one in 134 million. */
const MOST_CHANCES = 8;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === ID_1 && bytes[1] === ID_2;

/** What was packed as one member. Ends with an error where it is damaged, cut off, or goes on behind its end. */
export const unpacked = (packed: Blob): ByteStream =>
  packed.stream().pipeThrough(new DecompressionStream("gzip"));

/**
 * The members of a packed file, which `cat` and pigz put one behind the other and browsers do not unpack together.
 * Undefined where it has no other way to be read than as one. `most` bytes are unpacked of each to find its end.
 */
export async function membersOf(packed: Blob, most: number): Promise<readonly Blob[] | undefined> {
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

/** Where the next member may begin; the end of the file without one. */
function nextHeader(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(ID_1, from); at >= 0; at = bytes.indexOf(ID_1, at + 1)) {
    const flags = bytes[at + 3] ?? LARGEST_FLAGS + 1;
    if (bytes[at + 1] === ID_2 && bytes[at + 2] === DEFLATE && flags <= LARGEST_FLAGS) return at;
  }
  return bytes.length;
}

async function isWhole(member: Blob, most: number): Promise<boolean> {
  let length = 0;
  try {
    const reader = unpacked(member).getReader();
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      length += part.value.length;
      if (length > most) {
        await reader.cancel();
        return false;
      }
    }
    return true;
  } catch {
    return false;
  }
}
