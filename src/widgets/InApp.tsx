import { type MouseEvent, type ReactNode, useMemo } from "react";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorRow, actorId, eventId } from "../model/units.ts";
import { clearSelection, hoverHandlers, selectActor, selectTie, showStep } from "../state/actions.ts";
import { hrefOf } from "../state/address/addressSync.ts";
import { defaultView, type ViewState } from "../state/address/viewState.ts";
import { selectEvent } from "../state/changeView.ts";
import { mediaHref } from "../state/publishedHref.ts";
import { selectHues, useTables } from "../state/selectors.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useDerived.ts";
import { visibleText } from "../words/isolate.ts";
import { readingWords } from "../words/laterWords.ts";
import type { Words } from "../words/words.ts";
import { type DataContext, DataProvider } from "./Reference.tsx";

export function useDataContext(): DataContext {
  const tables = useTables();
  const words = useWords();
  const data = useApp(({ view }) => view.data);
  const lang = useApp(({ view }) => view.lang);
  return useMemo(
    () => ({
      tables,
      words,
      hues: selectHues(tables),
      to: appReferences(tables, words, { data, lang }),
      media: mediaHref,
    }),
    [tables, words, data, lang],
  );
}

export const InApp = ({ children }: { readonly children: ReactNode }) => (
  <DataProvider value={useDataContext()}>{children}</DataProvider>
);

/** Actors and ties are buttons. Events, steps and the story are links, to be copied. Sources open in a new tab. */
export function appReferences(
  tables: Tables,
  words: Words,
  kept: Pick<ViewState, "data" | "lang">,
): DataContext["to"] {
  const { ids, names } = tables.actors;
  const details = words.messages.details;
  const idOf = (row: ActorRow) => actorId(textAt(ids, row));
  const nameOf = (row: ActorRow) => visibleText(textAt(names, row));
  const link = (view: Partial<ViewState>, act: () => void) => ({
    href: hrefOf({ ...defaultView, ...kept, ...view }),
    onClick: (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      act();
    },
  });
  return (referent) => {
    switch (referent.kind) {
      case "event": {
        const event = eventId(textAt(tables.events.ids, referent.row));
        return {
          a: { ...link({ event }, () => selectEvent(tables, referent.row)), ...hoverHandlers(referent) },
        };
      }
      case "step": {
        const { story, number } = referent;
        return { a: link({ tour: story, step: number }, () => showStep(tables, story, number)) };
      }
      case "story":
        return { a: link({}, clearSelection) };
      case "actor":
        return {
          button: { onClick: () => selectActor(idOf(referent.row)), ...hoverHandlers(referent) },
        };
      case "tie": {
        const { from, to } = referent;
        return {
          button: {
            title: details[from === to ? "direction" : "tie"](nameOf(from), nameOf(to)),
            onClick: () => selectTie(idOf(from), idOf(to)),
          },
        };
      }
      case "source":
        return {
          a: {
            href: referent.address.href,
            target: "_blank",
            rel: "noopener noreferrer external",
            title: readingWords(words).detail.opensHost(referent.address.host),
          },
        };
    }
  };
}

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
