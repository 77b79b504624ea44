import { dates } from "./dates.ts";
import { header, page, panes } from "./page.ts";
import { open, states } from "./states.ts";
import { details, filters, list, spoken, timeline } from "./views.ts";
import { actorKinds, contest, counts, standing } from "./vocabulary.ts";

export const messages = {
  dates,
  standing,
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
