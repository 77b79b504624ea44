import type { MouseEvent } from "react";
import { textAt } from "../model/textColumn.ts";
import { type EventRow, eventId } from "../model/units.ts";
import { selectEvent } from "./actions.ts";
import { hrefOf } from "./addressSync.ts";
import { hoverHandlers } from "./hoverHandlers.ts";
import { useTables } from "./selectors.ts";
import { useApp } from "./store.ts";
import { defaultView } from "./viewState.ts";

/**
 * What makes an `<a>` a link to an event: a real address to copy or to open in a tab, and the selection of the event
 * on a plain click.
 */
export function useEventLink(row: EventRow) {
  const tables = useTables();
  const data = useApp(({ view }) => view.data);
  const lang = useApp(({ view }) => view.lang);
  return {
    href: hrefOf({ ...defaultView, data, event: eventId(textAt(tables.events.ids, row)), lang }),
    onClick: (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      selectEvent(tables, row);
    },
    ...hoverHandlers({ kind: "event", row }),
  };
}

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
