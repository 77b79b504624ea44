import type { Messages } from "../words.ts";
import { dates } from "./dates.ts";
import { header, page, panes } from "./page.ts";
import { open, states } from "./states.ts";
import { details, filters, list, spoken, timeline } from "./views.ts";
import { actorKinds, contest, counts, standing, standingInFull } from "./vocabulary.ts";

export { LOCALE as locale } from "./grammar.ts";

export const messages: Messages = {
  dates,
  standing,
  standingInFull,
  contest,
  actorKinds,
  counts,
  panes,
  header,
  page,
  filters,
  timeline,

  list,
  details,
  spoken,
  open,
  states,
};
