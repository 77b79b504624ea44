import { MEDIA_BYTES } from "../../model/limits.ts";
import { mediaKey, sameFileKey } from "../../model/media/mediaAddress.ts";
import { MEDIA_ENDINGS } from "../../model/media/mediaFile.ts";
import { isMediaFile, plainMediaName } from "../../model/media/mediaName.ts";
import { editing } from "./editing.ts";
import { changeForm, writeText } from "./form/formActions.ts";

/**
 * Takes a file of the reader's disk into the story, beside which it lies from then on, and names it in a field. What the
 * program can show nowhere is refused beside the field; whether it is what its name says the checks of the draft find out.
 */
export async function addMedia(key: string, place: string, file: File): Promise<void> {
  const refuse = (found: string, expected: string): void =>
    changeForm(key, (form) => {
      const byPlace = new Map(form.faults.byPlace);
      byPlace.set(place, [{ path: "", found, expected, severity: "fault" }]);
      return { ...form, faults: { ...form.faults, byPlace } };
    });
  const name = plainMediaName(file.name);
  if (!isMediaFile(name))
    return refuse(`the file “${file.name}”`, `one that ends in ${MEDIA_ENDINGS.join(", ")}`);
  const [given, most] = [Math.ceil(file.size / 1e6), MEDIA_BYTES / 1e6];
  if (given > most)
    return refuse(`a file of ${given} MB`, `at most ${most} MB of all pictures and documents together`);
  const read = await file.arrayBuffer().catch(() => null);
  if (read === null) return refuse(`the file “${file.name}”`, "a file that can be read");
  const bytes = new Uint8Array(read);
  const { beside } = editing.getState();
  const own = freeName(name, bytes, beside);
  editing.setState({ beside: new Map(beside).set(own, bytes) });
  writeText(key, place, own);
}

type Beside = ReadonlyMap<string, Uint8Array>;

/** The name, or with a number where another file has it. */
function freeName(name: string, bytes: Uint8Array, beside: Beside): string {
  const at = name.lastIndexOf(".");
  // On some systems names that differ in case alone are one.
  const taken = new Map([...beside].map(([file, content]) => [sameFileKey(file), { file, content }]));
  for (let number = 1; ; number++) {
    const own = mediaKey(number === 1 ? name : `${name.slice(0, at)}-${number}${name.slice(at)}`);
    const other = taken.get(sameFileKey(own));
    if (other === undefined) return own;
    if (isSame(other.content, bytes)) return other.file;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
