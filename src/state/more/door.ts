/* The state that only some stories and views need: columns of the file, searches, chains, circles, texts of events,
   long times without events, the turns of the panels, the title of the page. */
export { byOwnDate, dateColumns } from "../../model/tables/byOwnDate.ts";
export { keptFromPublic } from "../../query/disclosures.ts";
export { eventsBetween } from "../../query/filter/eventsBetween.ts";
export { ownCounters } from "../../query/filter/ownCounters.ts";
export { textQuestion } from "../../query/filter/textQuestion.ts";
export { actorCircle, actorPaths } from "../../query/network/actorPaths.ts";
export { dayOnly, hourBins } from "../../query/time/hourBins.ts";
export { describeEvent } from "../../words/describeEvent.ts";
export { formatWindow } from "../../words/formatDate.ts";
export { exploringWords, readingWords } from "../../words/laterWords.ts";
export { countOpening, schedulePanels } from "../panelScheduler.ts";
export { foldsIn } from "../storySelectors.ts";
export { followTitle } from "./followTitle.ts";
export { ownClauses, resolveOwn } from "./ownColumns.ts";
export { searchAhead } from "./searchAhead.ts";
