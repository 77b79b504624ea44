import { laterPart } from "../../state/laterPart.ts";

/** The ways in for a file of one's own: in the menu, and alone where there is no menu yet. */
export const OpenFile = laterPart(async () => (await import("./OpenFile.tsx")).OpenFile);
