import type { Manifest, RowFile, RowFiles, RowGroup } from "../../model/folder/manifest.ts";
import type { RowScope } from "../../model/folder/rowScope.ts";
import type { RowBytes } from "../parquet/rowGroups.ts";

/** All that is read of a folder to answer a question, as it came and with the right hashes. */
export type FolderBytes = {
  readonly manifest: Manifest;
  readonly cells: ArrayBuffer;
  readonly busiest: ArrayBuffer;
  readonly scope: RowScope;
  readonly files: readonly RowBytes[];
};

export type WantedGroups = {
  readonly file: RowFile;
  readonly groups: readonly { readonly index: number; readonly group: RowGroup }[];
};

/** Row groups that may hold what a scope wants. */
export function wantedGroups(files: RowFiles, scope: RowScope): readonly WantedGroups[] {
  switch (scope.kind) {
    case "none":
      return [];
    case "days": {
      const { first, last } = scope.days;
      return groupsWhere(files.byDay, (group) => group.first <= last && group.last >= first);
    }
    case "actors":
      return groupsWhere(files.byActor, ({ keys }) =>
        scope.actors.some((actor) => keys !== undefined && actor >= keys.from && actor <= keys.to),
      );
  }
}

/** By their place in each file. */
export const groupsWhere = (
  files: readonly RowFile[],
  isWanted: (group: RowGroup) => boolean,
): readonly WantedGroups[] =>
  files.flatMap((file) => {
    const groups = file.groups.flatMap((group, index) => (isWanted(group) ? [{ index, group }] : []));
    return groups.length === 0 ? [] : [{ file, groups }];
  });
