export { movedPen } from "../../../chart/movedPen.ts";
export { densityBins } from "./densityBins.ts";
export { countedBinAt, densityPicture } from "./densityPicture.ts";
export { drawDensity } from "./drawDensity.ts";
export { laneBands } from "./laneBands.ts";
export { lanesOf } from "./lanesOf.ts";
