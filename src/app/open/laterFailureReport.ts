import { laterPart } from "../../state/laterPart.ts";

/** Why a dataset did not open: asked for with the first parts, while there is a connection, and shown by two. */
export const FailureReport = laterPart(async () => (await import("./FailureReport.tsx")).FailureReport, {
  isFirst: () => true,
});
