import { laterPart } from "../state/laterPart.ts";
import { ActorDetail, ShareDialog, StoryFooter, TieDetail } from "../views/details/laterDetails.ts";
import { type Layout, layoutNow } from "./workspace/useLayout.ts";

/**
 * Parts of the page in chunks of their own, so that the first picture need not wait for them. Those that the layout shows
 * first are asked for at once; the rest by `fetchLaterParts`, when the first picture stands, so that a connection lost
 * afterwards takes nothing away.
 */
export const NetworkPane = laterPart(
  async () => (await import("../views/network/NetworkPane.tsx")).NetworkPane,
);
export const PhoneWorkspace = laterPart(
  async () => (await import("./workspace/PhoneWorkspace.tsx")).PhoneWorkspace,
);
export const MiddleWorkspace = laterPart(
  async () => (await import("./workspace/MiddleWorkspace.tsx")).MiddleWorkspace,
);
export const CheckApp = laterPart(async () => (await import("./check/CheckApp.tsx")).CheckApp);
export const EmbedApp = laterPart(async () => (await import("./embed/EmbedApp.tsx")).EmbedApp);
export const EventList = laterPart(async () => (await import("../views/list/EventList.tsx")).EventList);
export const AboutDialog = laterPart(async () => (await import("./header/AboutDialog.tsx")).AboutDialog);
export const EmbedDialog = laterPart(async () => (await import("./export/EmbedDialog.tsx")).EmbedDialog);
export const OfflineDialog = laterPart(
  async () => (await import("./export/OfflineDialog.tsx")).OfflineDialog,
);
export const PhoneStatusBar = laterPart(
  async () => (await import("./workspace/PhoneStatusBar.tsx")).PhoneStatusBar,
);
export const OpenedNotices = laterPart(async () => (await import("./open/OpenedNotices.tsx")).OpenedNotices);
export const ExportDialog = laterPart(async () => (await import("./export/ExportDialog.tsx")).ExportDialog);
export const OpenFile = laterPart(async () => (await import("./open/OpenFile.tsx")).OpenFile);
export const OpenDialog = laterPart(async () => (await import("./open/OpenDialog.tsx")).OpenDialog);
export const QuestionDialog = laterPart(
  async () => (await import("./open/QuestionDialog.tsx")).QuestionDialog,
);
export const LinkNotice = laterPart(async () => (await import("./open/LinkNotice.tsx")).LinkNotice);
export const PrintView = laterPart(async () => (await import("./print/PrintView.tsx")).PrintView);
export const SearchCombobox = laterPart(
  async () => (await import("./header/SearchCombobox.tsx")).SearchCombobox,
);

const FIRST: Readonly<Record<Layout, readonly { readonly ask: () => void }[]>> = {
  wide: [NetworkPane],
  middle: [MiddleWorkspace, NetworkPane],
  phone: [PhoneWorkspace, EventList, PhoneStatusBar],
};
for (const part of FIRST[layoutNow()]) part.ask();

export function fetchLaterParts(): void {
  for (const part of [
    NetworkPane,
    ActorDetail,
    StoryFooter,
    ShareDialog,
    TieDetail,
    ExportDialog,
    OpenedNotices,
    PhoneStatusBar,
    EventList,
    AboutDialog,
    EmbedDialog,
    OfflineDialog,
    OpenDialog,
    QuestionDialog,
    SearchCombobox,
    PhoneWorkspace,
    MiddleWorkspace,
    LinkNotice,
  ])
    part.ask();
}
