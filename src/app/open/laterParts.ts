import { laterPart } from "../../state/laterPart.ts";

/** The ways in for a file of one's own: in the menu, and alone where there is no menu yet. */
export const OpenFile = laterPart(async () => (await import("./OpenFile.tsx")).OpenFile);

/** Why a dataset did not open: asked for with the first parts, while there is a connection, and shown by two. */
export const FailureReport = laterPart(async () => (await import("./FailureReport.tsx")).FailureReport, {
  isFirst: () => true,
});
