import { mediaKey, sameFileKey } from "../media/mediaAddress.ts";
import { type FaultList, isRecord, showText } from "./fault.ts";

/**
 * Two files of a story whose names differ in case alone are one file on Windows and macOS: unpacked there, one picture
 * would stand in the place of the other.
 */
export function checkMediaNames(events: readonly unknown[], faults: FaultList): void {
  const first = new Map<string, { readonly file: string; readonly path: string }>();
  events.forEach((event, row) => {
    const media = isRecord(event) ? event.media : undefined;
    if (!Array.isArray(media)) return;
    media.forEach((one: unknown, index) => {
      if (!isRecord(one) || typeof one.file !== "string") return;
      const { file } = one;
      const path = `/events/${row}/media/${index}/file`;
      const other = first.get(sameFileKey(file));
      if (other === undefined) first.set(sameFileKey(file), { file, path });
      else if (mediaKey(other.file) !== mediaKey(file))
        faults.add(
          path,
          `the file ${showText(file)} beside ${showText(other.file)}`,
          "names that differ in more than small and capital letters: on Windows and macOS these are one file",
          other.path,
        );
    });
  });
}
