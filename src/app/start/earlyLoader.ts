import { warmLoader } from "../../load/loadClient.ts";
import { appEntry } from "../../state/appRoot.ts";
import { isMissingPage } from "./staticPage.ts";

// A worker takes a tenth of a second to start and needs this thread for it, which is busy as soon as the app is there.
if ((appEntry === "page" || appEntry === "embed") && !isMissingPage) warmLoader();
