import type { Tables } from "../../model/tables.ts";
import { forceLayout, type LayoutPositions } from "./forceLayout.ts";
import { layoutInput } from "./layoutInput.ts";
export const networkLayout = async (tables: Tables): Promise<LayoutPositions> =>
  forceLayout(layoutInput(tables));
