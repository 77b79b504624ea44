import { room } from "../state/room.ts";
import { layoutNow } from "./useLayout.ts";

/** Parts of the page with files of their own. Parts with `isFirst` load first, then the others in this order. */

export const network = room(() => import("../views/network/door.ts"), {
  isFirst: () => layoutNow() === "wide",
});
export const filters = room(() => import("../views/filters/door.ts"), { isFirst: () => true });
export const list = room(() => import("../views/list/door.ts"), { isFirst: () => layoutNow() === "phone" });
/** This room has the details, which every first screen shows. Without a selection they are about the story. */
export const workspace = room(() => import("./workspace/door.ts"), { isFirst: () => true });
export const tour = room(() => import("./tour/door.ts"), {
  isFirst: ({ tour }) => tour !== "",
});
/** This room also has the keys of the whole page, such as F6, so it comes before larger ones. */
export const menu = room(() => import("./header/door.ts"));
export const notices = room(() => import("./open/door.ts"));
export const search = room(() => import("./header/SearchCombobox.tsx"));
export const takeAway = room(() => import("./export/door.ts"));
export const ownStory = room(__OFFLINE__ ? null : () => import("./publish/door.ts"));
export const otherSources = room(__OFFLINE__ ? null : () => import("./opening/door.ts"));
