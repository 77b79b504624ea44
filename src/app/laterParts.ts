import { laterPart } from "../state/laterPart.ts";
import { layoutNow } from "./useLayout.ts";

/**
 * Parts of the page in chunks of their own, so that the first picture need not wait for them. Those that the layout shows
 * first are asked for at once; the rest by `fetchLaterParts`, when the first picture stands, so that a connection lost
 * afterwards takes nothing away.
 */
const network = () => import("../views/network/NetworkPane.tsx");
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

export const NetworkPane = laterPart(async () => (await network()).NetworkPane);
export const PhoneWorkspace = laterPart(async () => (await phone()).PhoneWorkspace);
export const MiddleWorkspace = laterPart(async () => (await middle()).MiddleWorkspace);
export const CheckApp = laterPart(async () => (await checkApp()).CheckApp);
export const EmbedApp = laterPart(async () => (await embedApp()).EmbedApp);
export const EventList = laterPart(async () => (await list()).EventList);
export const AboutDialog = laterPart(async () => (await about()).AboutDialog);
export const EmbedDialog = laterPart(async () => (await embed()).EmbedDialog);
export const OfflineDialog = laterPart(async () => (await offline()).OfflineDialog);
export const PhoneStatusBar = laterPart(async () => (await statusBar()).PhoneStatusBar);
export const OpenedNotices = laterPart(async () => (await opened()).OpenedNotices);
export const ExportDialog = laterPart(async () => (await take()).ExportDialog);
export const OpenFile = laterPart(async () => (await openFile()).OpenFile);
export const OpenDialog = laterPart(async () => (await openOwn()).OpenDialog);
export const QuestionDialog = laterPart(async () => (await question()).QuestionDialog);
export const LinkNotice = laterPart(async () => (await linkNotice()).LinkNotice);
export const PrintView = laterPart(async () => (await print()).PrintView);
export const SearchCombobox = laterPart(async () => (await search()).SearchCombobox);

const ask = (parts: readonly (() => Promise<unknown>)[]): void => {
  // A part that does not come is asked for again when it is needed.
  for (const part of parts) part().catch(() => {});
};

const FIRST = { wide: [network], middle: [middle, network], phone: [phone, list, statusBar] };
ask(FIRST[layoutNow()]);

export const fetchLaterParts = (): void =>
  ask([
    network,
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
  ]);
