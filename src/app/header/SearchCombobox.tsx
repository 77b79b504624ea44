import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
  useComboboxStore,
} from "@ariakit/react";
import {
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { actorRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, type EventRow } from "../../model/units.ts";
import { type Suggestions, suggest, withoutSmallWords } from "../../query/filter/search.ts";
import { selectActor } from "../../state/actions.ts";
import { selectEvent, setQuery } from "../../state/changeView.ts";
import { isLongSearch, searchAhead } from "../../state/more/searchAhead.ts";
import { useTables } from "../../state/selectors.ts";
import { useDataLanguage, useWords } from "../../state/useDerived.ts";
import { DataBlock } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import styles from "./SearchCombobox.module.css";

const MOST_SUGGESTIONS = 7;

const NOTHING: Suggestions = { actors: [], events: [] };

/** In a large story, the suggestions for the previous text stay during the search. */
function useSuggestions(tables: Tables, asked: string): Suggestions {
  const isLong = isLongSearch(tables);
  const found = useMemo(
    () => (isLong ? NOTHING : suggest(tables, asked, MOST_SUGGESTIONS)),
    [tables, asked, isLong],
  );
  const [later, setLater] = useState(NOTHING);
  useEffect(() => {
    if (!isLong) return;
    void searchAhead(tables, asked).then(
      (isNewest) => isNewest && setLater(suggest(tables, asked, MOST_SUGGESTIONS)),
    );
  }, [tables, asked, isLong]);
  return isLong ? later : found;
}

/** A suggestion selects its event or actor. Enter without a chosen suggestion filters by the text. */
export function SearchCombobox(props: {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether the plain field had the focus. The header shows the plain field until this one has loaded. */
  readonly hadFocus: RefObject<boolean>;
  readonly onDone: (() => void) | undefined;
}) {
  const { id, text, onText, hadFocus, onDone } = props;
  const field = useRef<HTMLInputElement>(null);
  const combobox = useComboboxStore({ value: text, setValue: onText });
  useLayoutEffect(() => {
    if (!hadFocus.current) return;
    field.current?.focus();
    // Typing opens the list. This text was typed into the plain field, which has no list, so the list opens here.
    if (combobox.getState().value !== "") combobox.show();
  }, [hadFocus, combobox]);
  const tables = useTables();
  const words = useWords();
  const language = useDataLanguage();
  const { filters, header, panes } = words.messages;
  const search = exploringWords(words).suggestions;
  const sought = withoutSmallWords(text.trim());
  const asked = useDeferredValue(sought);
  const found = useSuggestions(tables, asked);
  const nothing = found.actors.length === 0 && found.events.length === 0;

  /** Clears the field after a search. The result is a filter or a selection, which the page shows elsewhere. */
  const end = () => {
    onText("");
    combobox.hide();
    onDone?.();
  };
  const filterByText = () => {
    void searchAhead(tables, sought).then((isNewest) => isNewest && setQuery(sought));
    end();
  };

  return (
    <ComboboxProvider store={combobox}>
      <Combobox
        ref={field}
        id={id}
        type="search"
        aria-label={header.search}
        placeholder={header.search}
        dir={text === "" ? undefined : "auto"}
        showOnClick={false}
        // When the field loses the focus, it is cleared, because remaining words would look like a filter in force.
        onBlur={() => combobox.getState().open || onText("")}
        // Runs before the list handles Enter, because afterwards no item is active. `activeId` comes from the store,
        // because after an arrow key the field shows the new active item only at the next render.
        onKeyDownCapture={(event) => {
          if (event.key !== "Enter" || combobox.getState().activeId) return;
          filterByText();
        }}
      />
      {asked !== "" && (
        <ComboboxPopover
          portal={false}
          sameWidth={false}
          gutter={6}
          data-raised=""
          className={styles.popover}
          aria-label={header.search}
          // During a search, the list still has the suggestions for the previous text.
          aria-busy={asked !== sought || undefined}
          onClose={() => document.activeElement === field.current || onText("")}
        >
          {nothing && <p className={styles.nothing}>{search.nothing}</p>}
          {found.actors.length > 0 && (
            <ComboboxGroup>
              <ComboboxGroupLabel className={styles.groupLabel}>{filters.actors}</ComboboxGroupLabel>
              {found.actors.map(({ actor, matchedAlias }) => {
                const record = actorRecord(tables, actor);
                const aside = matchedAlias ?? record.role;
                return (
                  <ComboboxItem
                    key={actor}
                    value={`actor-${actor}`}
                    setValueOnClick={false}
                    className={styles.item}
                    onClick={() => {
                      selectActor(actorId(record.id));
                      end();
                    }}
                  >
                    <bdi lang={language}>{actorName(tables, actor)}</bdi>
                    {aside === undefined ? (
                      <span className={styles.aside} data-quiet="">
                        {exploringWords(words).actorKinds[record.kind].one}
                      </span>
                    ) : (
                      <bdi className={styles.aside} data-quiet="" lang={language}>
                        {visibleText(aside)}
                      </bdi>
                    )}
                  </ComboboxItem>
                );
              })}
            </ComboboxGroup>
          )}
          {found.events.length > 0 && (
            <ComboboxGroup>
              <ComboboxGroupLabel className={styles.groupLabel}>{panes.events}</ComboboxGroupLabel>
              <InApp>
                {found.events.map((row) => (
                  <ComboboxItem
                    key={row}
                    value={`event-${textAt(tables.events.ids, row)}`}
                    setValueOnClick={false}
                    className={styles.item}
                    onClick={() => {
                      selectEvent(tables, row);
                      end();
                    }}
                  >
                    <SuggestedEvent row={row} />
                  </ComboboxItem>
                ))}
              </InApp>
            </ComboboxGroup>
          )}
          <ComboboxItem value="filter" setValueOnClick={false} className={styles.item} onClick={filterByText}>
            {search.filterBy(sought)}
          </ComboboxItem>
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

export function SuggestedEvent(props: { readonly row: EventRow }) {
  const { tables, words } = useData();
  const { row } = props;
  const event = describeEvent(words, tables, row);
  return (
    <>
      <DataBlock text={event.record.headline} />
      <span className={styles.aside} data-quiet="">
        <EventFacts event={event} date={event.shortDate} />
      </span>
    </>
  );
}
