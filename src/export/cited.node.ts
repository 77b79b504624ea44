import { epochDay } from "../model/units.ts";
import type { DataCited } from "../words/dataCitation.ts";

/** For tests whose files need no citation. */
export const notCited: DataCited = {
  ...{ events: 0, window: "", filters: [], address: "", site: "Dateline", digest: null },
  accessed: epochDay(20_000),
};
