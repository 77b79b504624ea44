export { densityBins } from "./densityBins.ts";
export { countedBinAt, densityPicture } from "./densityPicture.ts";
export { drawDensity } from "./drawDensity.ts";
