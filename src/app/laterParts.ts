import { lazy } from "react";

/**
 * Parts of the page in chunks of their own, so that the first picture need not wait for them. The network is asked for
 * at once; the rest by `fetchLaterParts`, when the first picture stands, so that a connection lost afterwards takes
 * nothing away.
 */
const network = import("../views/network/NetworkPane.tsx");
const phone = () => import("./PhoneWorkspace.tsx");
const middle = () => import("./MiddleWorkspace.tsx");
const checkApp = () => import("./CheckApp.tsx");
const embedApp = () => import("./EmbedApp.tsx");
const details = () => import("../views/details/detailParts.ts");
const list = () => import("../views/list/EventList.tsx");
const about = () => import("./AboutDialog.tsx");
const embed = () => import("./EmbedDialog.tsx");
const offline = () => import("./OfflineDialog.tsx");
const statusBar = () => import("./PhoneStatusBar.tsx");
const opened = () => import("./OpenedNotices.tsx");
const take = () => import("./ExportDialog.tsx");
const openFile = () => import("./OpenFile.tsx");
const openOwn = () => import("./OpenDialog.tsx");
const question = () => import("./QuestionDialog.tsx");
const linkNotice = () => import("./LinkNotice.tsx");
const print = () => import("./PrintView.tsx");
const search = () => import("./SearchCombobox.tsx");

export const NetworkPane = lazy(async () => ({ default: (await network).NetworkPane }));
export const PhoneWorkspace = lazy(async () => ({ default: (await phone()).PhoneWorkspace }));
export const MiddleWorkspace = lazy(async () => ({ default: (await middle()).MiddleWorkspace }));
export const CheckApp = lazy(async () => ({ default: (await checkApp()).CheckApp }));
export const EmbedApp = lazy(async () => ({ default: (await embedApp()).EmbedApp }));
export const EventList = lazy(async () => ({ default: (await list()).EventList }));
export const AboutDialog = lazy(async () => ({ default: (await about()).AboutDialog }));
export const EmbedDialog = lazy(async () => ({ default: (await embed()).EmbedDialog }));
export const OfflineDialog = lazy(async () => ({ default: (await offline()).OfflineDialog }));
export const PhoneStatusBar = lazy(async () => ({ default: (await statusBar()).PhoneStatusBar }));
export const OpenedNotices = lazy(async () => ({ default: (await opened()).OpenedNotices }));
export const ExportDialog = lazy(async () => ({ default: (await take()).ExportDialog }));
export const OpenFile = lazy(async () => ({ default: (await openFile()).OpenFile }));
export const OpenDialog = lazy(async () => ({ default: (await openOwn()).OpenDialog }));
export const QuestionDialog = lazy(async () => ({ default: (await question()).QuestionDialog }));
export const LinkNotice = lazy(async () => ({ default: (await linkNotice()).LinkNotice }));
export const PrintView = lazy(async () => ({ default: (await print()).PrintView }));
export const SearchCombobox = lazy(async () => ({ default: (await search()).SearchCombobox }));

/** Asks for all parts; a part that does not come is asked for again when it is needed. */
export function fetchLaterParts(): void {
  for (const part of [
    details,
    take,
    opened,
    statusBar,
    list,
    about,
    embed,
    offline,
    openOwn,
    question,
    search,
    phone,
    middle,
    linkNotice,
  ])
    part().catch(() => {});
}
