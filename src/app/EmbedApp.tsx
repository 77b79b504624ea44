import {
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { isPicture } from "../model/mediaType.ts";
import { withoutFigures } from "../model/raisedFigures.ts";
import { actorRowOf } from "../model/tables/findRow.ts";
import { actorRecord, type Tables } from "../model/tables/tables.ts";
import { type ActorRow, type EventRow, eventId } from "../model/units.ts";
import { hrefOf } from "../state/address/addressSync.ts";
import { selectPicture } from "../state/address/tourView.ts";
import { isFiltered, isListView, isNetworkView } from "../state/address/viewState.ts";
import { windowDays } from "../state/address/windowDays.ts";
import { useChangesHref } from "../state/publishedHref.ts";
import { moreSelectors } from "../state/rooms.ts";
import { type Selection, selectMask, selectSelection } from "../state/selectors.ts";
import { appHref, site } from "../state/site.ts";
import { type AppState, commit, store, useApp } from "../state/store.ts";
import { useDerived, useWords } from "../state/useDerived.ts";
import { ActorArticle } from "../views/details/actor/ActorArticle.tsx";
import { ReplyLines } from "../views/details/event/Disputes.tsx";
import { EventPictures } from "../views/details/event/EventMedia.tsx";
import { SourceLine } from "../views/details/event/SourceList.tsx";
import { Busy } from "../widgets/Busy.tsx";
import { ActorNames, DataBlock, DataParagraph, DataText } from "../widgets/DataText.tsx";
import { InApp } from "../widgets/InApp.tsx";
import { mediaQuery } from "../widgets/mediaQuery.ts";
import { Trouble } from "../widgets/Notice.tsx";
import { EventPills } from "../widgets/Pills.tsx";
import { useData } from "../widgets/Reference.tsx";
import { VisuallyHidden } from "../widgets/VisuallyHidden.tsx";
import { versionInWords } from "../words/describeData.ts";
import { ended } from "../words/describeDisputes.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { directionOf, visibleText } from "../words/isolate.ts";
import { exploringWords } from "../words/laterWords.ts";
import { firstSentence } from "../words/sentences.ts";
import styles from "./EmbedApp.module.css";
import { StatusLine } from "./header/StatusLine.tsx";
import { LoadScreen } from "./open/LoadScreen.tsx";
import { tour, workspace } from "./rooms.ts";
import { DetailSheet } from "./workspace/DetailSheet.tsx";
import { ListRegion, NetworkRegion, OverviewRegion, TimelineRegion } from "./workspace/Panes.tsx";
import { TimelineLegend } from "./workspace/TimelineLegend.tsx";

const TourPanel = tour.part(({ TourPanel }) => TourPanel);
const StoryColumn = workspace.part(({ StoryColumn }) => StoryColumn);
const StoryLead = workspace.part(({ StoryLead }) => StoryLead);

/** The app inside another site's page: one picture, the list, a tour, or one event or actor. */
export function EmbedApp() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const isBusy = useApp(({ session, pendingParts }) => session.loading !== null || pendingParts > 0);
  const serial = useApp(({ session }) => session.serial);
  useEffect(() => void moreSelectors.whenLoaded().then((more) => more?.followTitle()), []);
  return (
    <div className={styles.frame}>
      <main className={styles.main} aria-busy={isBusy}>
        <Trouble />
        {isOpen ? (
          <InApp key={serial}>
            <EmbedContent />
          </InApp>
        ) : (
          <LoadScreen />
        )}
      </main>
    </div>
  );
}

/**
 * Introduces the subject of the embed. Without a subject, it introduces the only actor in the filters, or the story.
 * The text may begin with a claim and end with the reply, so only a small frame cuts it after the first sentence.
 */
function EmbedHeader(props: { readonly of: Selection }) {
  const { tables } = useData();
  const view = useApp((state) => state.view);
  const counted = view.actor.flatMap((id) => actorRowOf(tables, id) ?? []);
  const [only] = counted.length === 1 ? counted : [];
  const of: Selection = props.of ?? (only === undefined ? null : { kind: "actor", row: only });
  return (
    <header className={styles.header}>
      <Opening of={of} />
      {/* A small frame needs the space for the picture, so it shows the counts only if filters are in force. */}
      <div className={styles.status} data-filtered={isFiltered(view) || undefined}>
        {counted.length > 0 && (only === undefined || props.of !== null) && (
          <strong>
            <ActorNames actors={counted} />
          </strong>
        )}
        <StatusLine />
      </div>
    </header>
  );
}

/** The introduction, and a title for screen readers only. The visible title is at the bottom of the frame. */
function Opening({ of }: { readonly of: Selection }) {
  const { tables } = useData();
  const { about, opening } = tables;
  // Without a lead, `leadOf` returns the question itself, so the question is not added again.
  const question = of === null && opening?.lead ? opening.question : undefined;
  const actors = of?.kind === "actor" ? [of.row] : of?.kind === "tie" ? [of.one, of.other] : [];
  const [lead, sentence] = leadOf(tables, of);
  return (
    <>
      {(sentence !== "" || actors.length > 0) && (
        <p className={styles.sentence} dir={directionOf(sentence)}>
          {actors.length > 0 && (
            <>
              <strong>
                <ActorNames actors={actors} />
              </strong>
              {sentence !== "" && <span className={styles.joint}> · </span>}
            </>
          )}
          <DataText text={sentence} />
          <span className={styles.rest}>
            {" "}
            <DataText text={lead.slice(sentence.length).trim()} />
          </span>
          {question && " "}
          {question && (
            <span className={styles.question}>
              <strong>
                <DataText text={withoutFigures(question.text)} />
              </strong>{" "}
              <DataText text={firstSentence(withoutFigures(question.answer ?? ""), about.language)} />
            </span>
          )}
        </p>
      )}
      <VisuallyHidden>
        <h1>{visibleText(about.title)}</h1>
      </VisuallyHidden>
    </>
  );
}

/** The introduction of a story or an actor, and its first sentence. Both texts are empty for a tie. */
function leadOf(tables: Tables, of: Selection): readonly [lead: string, first: string] {
  if (of?.kind === "tie") return ["", ""];
  const { about, opening } = tables;
  const record = of?.kind === "actor" ? actorRecord(tables, of.row) : null;
  const lead = record
    ? (record.description ?? record.role ?? "")
    : withoutFigures(
        opening?.lead?.text ?? opening?.question?.text ?? firstSentence(about.description, about.language),
      );
  return [lead, firstSentence(lead, about.language)];
}

const selectAsked = ({ session }: AppState, tables: Tables): Selection =>
  selectSelection(session.asked, tables);

/** A tour, the card of an event or actor, a list, or a picture. An event that the reader selects opens as a sheet. */
function EmbedContent() {
  const embed = exploringWords(useWords()).embed;
  const view = useApp((state) => state.view.view);
  const isOnTour = useApp((state) => state.view.tour !== "");
  const isPart = useApp(({ view }) => isFiltered(view) || view.from !== null || view.to !== null);
  const { tables } = useData();
  const selection = useDerived(selectSelection);
  // The subject of the embed stays when a reader selects something else. Only the page around the embed can change the
  // subject, by the fragment of the address.
  const asked = useApp(({ session }) => session.asked.view);
  const askedFor = useDerived(selectAsked);
  const isCard = asked.view === "all" && asked.tour === "";
  const card = isCard && askedFor?.kind !== "tie" ? askedFor : null;
  // The subject of the picture: an actor or a tie. No sheet opens for it, because a sheet would cover the picture.
  const about = askedFor?.kind === "event" ? null : askedFor;
  const picture = useDerived(selectPicture);
  // In a link, the view "all" with an event or an actor asks for a card. So an embed that begins as a picture writes
  // "timeline" into its address. Otherwise the frame would become a card if it is loaded again while an event is open.
  useLayoutEffect(() => {
    if (card !== null || view !== "all") return;
    commit({ view: { ...store.getState().view, view: "timeline" } }, "replace");
  }, [card, view]);
  const isNarrow = useSyncExternalStore(narrow.subscribe, narrow.matches);
  const isLow = useSyncExternalStore(low.subscribe, low.matches);
  const content = useRef<HTMLDivElement>(null);
  useTellHeight(content);
  if (isOnTour) {
    return (
      <>
        <Suspense fallback={<Busy />}>
          <TourPanel
            picture={<TimelineRegion className={`${styles.picture} ${styles.stepPicture}`} />}
            credit={<EmbedCredit />}
          />
        </Suspense>
        <VisuallyHidden>
          <StatusLine />
        </VisuallyHidden>
        <DetailSheet />
      </>
    );
  }
  if (card?.kind === "event") {
    return (
      <div ref={content} className={styles.card}>
        <EmbedCard row={card.row} />
        <DaysAround />
        <EmbedCredit />
      </div>
    );
  }
  if (card !== null) {
    return (
      <div ref={content} className={styles.scrolling}>
        <ActorCard actor={card.row} />
        <EmbedCredit />
        {selection?.kind === "event" && <DetailSheet />}
      </div>
    );
  }
  const isWhole = about === null && !isPart && picture === "timeline";
  const isColumn = isNarrow && !isNetworkView(view) && view !== "table" && view !== "pairs";
  if (isColumn || isListView(view)) {
    return (
      <>
        <div ref={content} className={styles.scrolling}>
          {isColumn ? (
            <div>
              {isWhole && (
                <VisuallyHidden>
                  <h1>{visibleText(tables.about.title)}</h1>
                </VisuallyHidden>
              )}
              <Suspense fallback={<Busy />}>
                <StoryColumn lead={isWhole ? <StoryLead /> : <EmbedHeader of={about} />} />
              </Suspense>
            </div>
          ) : (
            <>
              <EmbedHeader of={about} />
              <ListRegion />
            </>
          )}
          <EmbedCredit />
        </div>
        {selection !== about && <DetailSheet />}
      </>
    );
  }
  return (
    <>
      <EmbedHeader of={about} />
      {isNetworkView(view) ? (
        <NetworkRegion className={styles.picture} />
      ) : (
        <>
          <TimelineRegion className={styles.picture} />
          {!isLow && <OverviewRegion className={styles.overview} />}
          {picture !== "acts" && (
            <div className={styles.legend}>
              <TimelineLegend />
            </div>
          )}
        </>
      )}
      <EmbedCredit>{!isNarrow && <span className={styles.hint}>{embed.wheelHint}</span>}</EmbedCredit>
      {selection !== about && <DetailSheet />}
    </>
  );
}

/** A timeline of the days around the event of a card. It appears only if the frame has enough height for it. */
function DaysAround() {
  const box = useRef<HTMLDivElement>(null);
  const [hasRoom, setRoom] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientHeight >= LEAST_AROUND));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.around} data-rest="">
      {hasRoom && (
        <>
          <TimelineRegion className={styles.picture} />
          <TimelineLegend />
        </>
      )}
    </div>
  );
}
/** The height in CSS pixels that the timeline and its legend need. */
const LEAST_AROUND = 300;

/** Labels do not fit into a timeline narrower than this. */
const narrow = mediaQuery("(width < 560px)");
/** A frame lower than this has no overview, because the picture needs the space. */
const low = mediaQuery("(height < 640px)");

/**
 * Tells `embed.js` in the page around the frame how high a list or card is. Parts with `data-rest` only fill spare space,
 * so they do not count.
 */
function useTellHeight(content: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = content.current;
    if (!element || window.parent === window) return;
    const parts = [...element.querySelectorAll(":scope > :not([data-rest])")];
    const tell = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      const height = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, top);
      window.parent.postMessage({ dateline: "height", height: Math.ceil(height) }, "*");
    };
    const observer = new ResizeObserver(tell);
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  });
}

/** One event inside another site's page: the claim with its standing, and the replies beside the claim. */
export function EmbedCard({ row }: { readonly row: EventRow }) {
  const { tables, words } = useData();
  const view = useApp((state) => state.view);
  const event = describeEvent(words, tables, row);
  const { record } = event;
  const pictures = (record.media ?? []).filter(({ file }) => isPicture(file));
  const full = hrefOf({ ...view, event: eventId(record.id) });
  return (
    <article className={styles.texts}>
      <h1 className={styles.headline} dir={directionOf(record.headline)}>
        <a href={full} target="_top">
          <DataText text={record.headline} />
        </a>
      </h1>
      <p className={styles.date}>{event.date}</p>
      <EventPills event={event} />
      {event.standing !== "" && <p className={styles.meaning}>{ended(event.standingInFull)}</p>}
      <div className={styles.sides}>
        {record.summary ? <DataParagraph text={record.summary} className={styles.summary} /> : null}
        <div className={styles.replies}>
          <ReplyLines row={row} />
        </div>
      </div>
      <div className={styles.sources}>
        <SourceLine citations={record.sources ?? []} />
      </div>
      <EventPictures media={pictures.slice(0, 1)} />
    </article>
  );
}

function ActorCard({ actor }: { readonly actor: ActorRow }) {
  const { tables } = useData();
  const view = useApp((state) => state.view);
  const mask = useDerived(selectMask);
  return (
    <div className={styles.actor}>
      <Opening of={{ kind: "actor", row: actor }} />
      <ActorArticle
        {...{ actor, mask }}
        isIntroduced
        days={windowDays(tables, view)}
        changes={useChangesHref()}
        level={1}
      />
    </div>
  );
}

function EmbedCredit(props: { readonly children?: ReactNode }) {
  const { tables, words } = useData();
  const embed = exploringWords(useWords()).embed;
  const view = useApp((state) => state.view);
  const version = versionInWords(words, tables.about);
  return (
    <footer className={styles.credit} data-quiet="row">
      <a className="brand" href={appHref("")} target="_top">
        {site.logo !== "" && <img src={appHref(site.logo)} alt="" />}
        {words.messages.page.name}
      </a>
      <span className={styles.story}>
        <DataBlock text={tables.about.title} />
      </span>
      {tables.about.publisher === "" ? null : <DataText text={tables.about.publisher} />}
      {version === "" ? null : <span className={styles.version}>{embed.data(version)}</span>}
      {props.children}
      <a className={styles.full} href={hrefOf(view)} target="_top">
        {embed.openInFull}
      </a>
    </footer>
  );
}
