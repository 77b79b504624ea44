import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import Play from "lucide-react/icons/play";
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { repeatsVerbs } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { showAll } from "../../state/actions.ts";
import { isFiltered, isNetworkView } from "../../state/address/viewState.ts";
import { selectOnlyActor } from "../../state/answerSelectors.ts";
import { setPanes } from "../../state/changeView.ts";
import { selectMask, selectSelection, selectTotals, useTables } from "../../state/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { selectSummary, selectTurningPoints } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import {
  EventLine,
  FirstAnswer,
  isLargeTable,
  Opening,
  ShortOpening,
  StoryDetail,
} from "../../views/details/door.ts";
import { acts, timelineLater } from "../../views/timeline/rooms.ts";
import { Button } from "../../widgets/Button.tsx";
import { DataParagraph } from "../../widgets/DataText.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { WindowFields } from "../../widgets/WindowFields.tsx";
import { describeStory, sentencesOfStory, whatHappened } from "../../words/describeStory.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { directionOf } from "../../words/isolate.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import { StatusLine } from "../header/StatusLine.tsx";
import { menu } from "../rooms.ts";
import { DetailSheet } from "./DetailSheet.tsx";
import { ListRegion, NetworkRegion, OverviewRegion } from "./Panes.tsx";
import styles from "./PhoneWorkspace.module.css";
import { PlayBar } from "./PlayTools.tsx";
import { scrolledDays, scrollToDay, TimeStrip } from "./TimeStrip.tsx";
import { FilterButton, FilterSheet, ZoomButtons } from "./Tools.tsx";

const AboutPanel = menu.later(({ AboutPanel }) => AboutPanel);

type Tab = "timeline" | "network" | "pairs" | "about";
const TABS: readonly Tab[] = ["timeline", "network", "pairs", "about"];

/** One column in which time runs down. The page scrolls, tabs change its content, and details are a sheet below. */
export function PhoneWorkspace() {
  const { panes } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const [about, setAbout] = useState(false);
  const column = useRef<HTMLDivElement>(null);
  // On a phone the list is the timeline, so links to both open the same tab.
  const tab: Tab = about ? "about" : isNetworkView(view) ? "network" : view === "pairs" ? view : "timeline";
  const hasPairs = useApp(
    ({ session }) => view === "pairs" || (session.tables !== null && repeatsVerbs(session.tables)),
  );
  const hasPicture = useApp(({ view: { lanes, clock } }) => lanes === "actor" || clock === "both");
  useScrollToActor(column);

  const choose = (next: Tab) => {
    setAbout(next === "about");
    if (next === "timeline") setPanes("all");
    else if (next !== "about") setPanes(next);
    window.scrollTo(0, 0);
  };

  return (
    <InApp>
      <div ref={column} className={styles.column}>
        {tab === "timeline" && (
          // If the reader chose a picture, it replaces the lead, so that the whole picture is visible.
          <StoryColumn
            column={column}
            lead={hasPicture ? null : <StoryLead onMore={() => choose("about")} />}
          />
        )}
        {tab === "network" && <NetworkRegion className={styles.network} />}
        {tab === "pairs" && <ListRegion className={styles.pairs} />}
        {tab === "about" && (
          <section className={styles.about} aria-label={panes.about}>
            <StoryDetail />
            <AboutPanel />
          </section>
        )}
        <DetailSheet tab={tab} />
        <nav className={styles.tabs} aria-label={panes.tabs}>
          {TABS.filter((name) => name !== "pairs" || hasPairs).map((name) => (
            <Button key={name} aria-current={tab === name ? "page" : undefined} onClick={() => choose(name)}>
              {panes[name]}
            </Button>
          ))}
        </nav>
      </div>
    </InApp>
  );
}

export function StoryColumn(props: {
  /** The element with the list that `TimeStrip` scrolls. Undefined in an embed, where `TimeStrip` does not fit. */
  readonly column?: RefObject<HTMLElement | null>;
  readonly lead: ReactNode;
}) {
  const { column, lead } = props;
  const hasEvents = useTables().coverage.events > 0;
  return (
    <>
      {lead}
      {column && hasEvents && <TimeStrip column={column} />}
      <PhonePictures />
      <ListRegion gutter />
    </>
  );
}

export function PhoneStatusBar() {
  const hasEvents = useTables().coverage.events > 0;
  const [filtersOpen, setFiltersOpen] = useState(false);
  return (
    <div className={styles.statusBar}>
      <div className={styles.status}>
        <StatusLine />
      </div>
      {hasEvents && <WindowButton />}
      {hasEvents && <FilterButton isOpen={filtersOpen} onPress={() => setFiltersOpen(true)} />}
      {filtersOpen && <FilterSheet onClose={() => setFiltersOpen(false)} />}
    </div>
  );
}

const Clocks = timelineLater.later(({ Clocks }) => Clocks);

const ActorLanes = acts.later(({ ActorLanes }) => ActorLanes);

/** Pictures above the list, for a link that asks for lanes of actors or for both clocks. */
function PhonePictures() {
  const hasActorLanes = useApp(({ view }) => view.lanes === "actor");
  const hasBothClocks = useApp(({ view }) => view.clock === "both");
  return (
    <>
      {hasActorLanes && (
        <div className={styles.picture}>
          <ActorLanes />
        </div>
      )}
      {hasBothClocks && (
        <div className={`${styles.picture} ${styles.clocks}`}>
          <Clocks />
        </div>
      )}
    </>
  );
}

/**
 * The lead of the story, short enough that the first event stays visible. With a filter or a window, the first turning
 * points of the remaining events (or a sentence about these events) replace the lead. A button shows the whole text.
 * While something is selected, nothing is shown. `onMore` opens the page about the story, if there is one.
 */
export function StoryLead(props: { readonly onMore?: () => void }) {
  const { tables, words } = useData();
  const details = readingWords(words).detail;
  const { header } = words.messages;
  const { about, opening } = tables;
  const [opened, setOpened] = useState<"whole" | "part" | null>(null);
  const id = useId();
  const isPast = useApp(({ view }) => view.event !== null || view.focus.length > 0);
  const isPart = useApp(({ view }) => isFiltered(view) || view.from !== null || view.to !== null);
  const summary = useDerived(selectSummary, "details");
  const points = useDerived(selectTurningPoints, "details").within;
  const actor = useDerived(selectOnlyActor, "details");
  const shown = isPart ? "part" : "whole";
  const isOpen = opened === shown;
  if (isPast) return null;
  // A large table without an opening begins with its counts.
  const isCounted = !opening && isLargeTable(tables);
  const said =
    about.description === "" && isCounted ? describeStory(words, tables, summary) : about.description;
  const lead = opening?.lead?.text ?? (opening?.question ? "" : said);
  const says = readingWords(words).opening;
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  const question = opening?.question;
  const more = (
    <Button
      data-bare=""
      className={styles.more}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-label={isOpen ? undefined : says.more}
      onClick={() => setOpened(isOpen ? null : shown)}
    >
      {isOpen ? header.close : says.further}
      <Chevron size={14} aria-hidden="true" />
    </Button>
  );
  if (isPart) {
    // The status bar has the number and days of events, so `false` leaves them out. The list says if no event is left.
    const left = summary.events === 0 ? [] : sentencesOfStory(words, tables, summary, false);
    const name = actor === undefined ? "" : `${actorName(tables, actor)} · `;
    const title = name + readingWords(words).summary.title;
    const news = points
      .slice(0, MOST_NEWS)
      .map((row) => whatHappened(words, tables, row))
      .join(" ");
    // The headlines stand in one paragraph, so they must have the writing direction of the page. A single turning point
    // would tell only one side of the story.
    const isRead = points.length > 1 && directionOf(news) === words.direction;
    return left.length === 0 ? null : (
      <section className={`${styles.lead} ${styles.ofPart}`} aria-label={title}>
        <p id={id} className={styles.part}>
          {/* All sentences together would push the first event off the screen. Turning points come before counts. */}
          <strong>{details.label(title)}</strong> {isOpen ? left.join(" ") : isRead ? news : left[0]}
        </p>
        {left.length + points.length > 1 && more}
        {isOpen && points.length > 0 && (
          <div className={styles.points}>
            <strong className={styles.part}>{details.turningPoints}</strong>
            {points.map((point) => (
              <EventLine key={point} row={point} />
            ))}
          </div>
        )}
      </section>
    );
  }
  return (
    <section className={styles.lead} aria-label={details.story} data-open={isOpen || undefined}>
      {isOpen ? (
        <div id={id} className={styles.opening}>
          {opening ? <Opening opening={opening} level={2} /> : <DataParagraph text={about.description} />}
          {isCounted && <FirstAnswer summary={summary} level={2} />}
          <HowSure onMore={props.onMore} />
        </div>
      ) : (
        <ShortOpening lead={lead} question={question}>
          {more}
        </ShortOpening>
      )}
      {(isOpen || !question) && more}
    </section>
  );
}

const MOST_NEWS = 2;

function HowSure(props: { readonly onMore: (() => void) | undefined }) {
  const { words } = useData();
  const details = readingWords(words).detail;
  const { counts, standing } = words.messages;
  const { byStanding, disputed, contestedDetail } = useDerived(selectSummary, "details");
  const points = useDerived(selectTurningPoints, "details").within;
  const isContested = contestedDetail > 0;
  return (
    <>
      <ul className={styles.standings} data-quiet="row">
        {LISTED_STANDINGS.map((status) => {
          const count = at(byStanding, STANDINGS.indexOf(status));
          // The last item counts disputed events too, together with events that have a contested detail.
          return count === 0 || status === "unstated" || (status === "disputed" && isContested) ? null : (
            <li key={status}>
              <StandingMark status={status} />
              {standing[status].label} {formatNumber(words, count)}
            </li>
          );
        })}
        {isContested && (
          <li>
            {disputed > 0 && <StandingMark status="disputed" />}
            {counts.contested(disputed, contestedDetail)}
          </li>
        )}
      </ul>
      {props.onMore && (
        <Button data-bare="underlined" className={styles.storyLeadAbout} onClick={props.onMore}>
          {[details.howSure, ...(points.length > 0 ? [details.turningPoints] : [])].join(" · ")}
        </Button>
      )}
    </>
  );
}

/**
 * Chooses the window in layouts without a timeline. The dialog would cover the story, so it closes before Play starts.
 */
function WindowButton() {
  const { title } = readingWords(useWords()).timeWindow;
  const [open, setOpen] = useState(false);
  const [plays, setPlays] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && (
        <WindowDialog
          onClose={() => setOpen(false)}
          onPlay={() => {
            setOpen(false);
            setPlays(true);
          }}
        />
      )}
      {plays && <PlayBar onClose={() => setPlays(false)} />}
    </>
  );
}

/** Scrolls the first event of a chosen actor to the top of the list, unless an event of the actor is on screen. */
function useScrollToActor(column: RefObject<HTMLElement | null>): void {
  const tables = useTables();
  const selection = useDerived(selectSelection);
  const actor = selection?.kind === "actor" ? selection.row : null;
  useEffect(() => {
    const page = column.current;
    if (actor === null || page === null) return;
    const days = daysOf(tables, actor);
    const scroll = (): boolean => {
      const seen = scrolledDays(page);
      if (seen === null) return false;
      const isSeen = days.some((day) => day >= seen.first && day <= seen.last);
      if (days[0] !== undefined && !isSeen) scrollToDay(page, days[0]);
      return true;
    };
    if (scroll()) return;
    // On a page that has just opened, the list renders later.
    const arrival = new MutationObserver(() => {
      if (scroll()) arrival.disconnect();
    });
    arrival.observe(page, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [actor, tables, column]);
}

/** The first days of the actor's events, ascending. Only events count that pass the filters and the window. */
function daysOf(tables: Tables, actor: ActorRow): readonly number[] {
  const mask = selectMask(store.getState(), tables);
  const days: number[] = [];
  forEachIn(tables.actors.events, actor, (row) => {
    if (matches(mask, row)) days.push(at(tables.events.first, row));
  });
  return days;
}

function WindowDialog(props: { readonly onClose: () => void; readonly onPlay: () => void }) {
  const words = useWords();
  const { filters } = words.messages;
  const zoom = exploringWords(words).zoom;
  const total = useDerived(selectTotals).events;
  const { title, hint } = readingWords(words).timeWindow;
  return (
    <Dialog title={title} onClose={props.onClose}>
      {(close) => (
        <div className={styles.content}>
          <p className={styles.hint}>{hint}</p>
          <OverviewRegion className={styles.overview} />
          <div className={styles.tools}>
            <WindowFields />
            <ZoomButtons size="large" icon={16} />
            <Button className={styles.all} onClick={showAll}>
              {zoom.all}
            </Button>
            <Button className={styles.play} onClick={props.onPlay}>
              <Play size={15} aria-hidden="true" /> {readingWords(words).play.play}
            </Button>
          </div>
          <Button data-primary="" className={styles.show} onClick={close}>
            {filters.show(total)}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
