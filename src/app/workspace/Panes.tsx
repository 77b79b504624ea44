import { Component, type ReactNode, Suspense } from "react";
import { selectPicture } from "../../state/address/tourView.ts";
import { showsActs } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { acts, timelineLater } from "../../views/timeline/rooms.ts";
import { Timeline } from "../../views/timeline/Timeline.tsx";
import { AtTurn, Awaited, Busy } from "../../widgets/Busy.tsx";
import { Button } from "../../widgets/Button.tsx";
import { filters, list, network, workspace } from "../rooms.ts";
import { layoutNow, useLayout } from "../useLayout.ts";
import styles from "./Panes.module.css";

const NetworkPane = network.part(({ NetworkPane }) => NetworkPane);
const EventList = list.part(({ EventList }) => EventList);

const Overview = timelineLater.part(({ Overview }) => Overview);
const Clocks = timelineLater.part(({ Clocks }) => Clocks);
const ActorLanes = acts.part(({ ActorLanes }) => ActorLanes);
const TimelineNotes = workspace.later(({ TimelineNotes }) => TimelineNotes);
const NetworkNotes = workspace.later(({ NetworkNotes }) => NetworkNotes);
const OutsideNote = workspace.part(({ OutsideNote }) => OutsideNote);

const DetailPane = workspace.part(({ DetailPane }) => DetailPane);
const FilterPanel = filters.part(({ FilterPanel }) => FilterPanel);

export const Details = () => (
  <AtTurn turn="details">
    <Awaited>
      <DetailPane />
    </Awaited>
  </AtTurn>
);

export function Filters({ overPicture = false }: { readonly overPicture?: boolean }) {
  const isWide = useLayout() === "wide";
  return (
    <AtTurn turn="filters">
      <Awaited>
        {/* Filters over the picture cover its lane headings, so the panel also has the filters of these headings. */}
        <FilterPanel isNextToPicture={isWide && !overPicture} />
      </Awaited>
    </AtTurn>
  );
}

function Pane(props: {
  readonly name: string;
  readonly pane: "timeline" | "network" | "list" | "overview";
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { name, pane, className, children } = props;
  return (
    <section className={className} aria-label={name} tabIndex={-1} data-pane={pane}>
      <PaneBoundary pane={name}>
        <Awaited>{children}</Awaited>
      </PaneBoundary>
    </section>
  );
}

type Placed = { readonly className?: string | undefined };

export function TimelineRegion({ className }: Placed) {
  const { panes } = useWords().messages;
  const picture = useDerived(selectPicture);
  return (
    <Pane name={panes.timeline} pane="timeline" className={className}>
      <div data-fills="all">
        <div data-fills="rest">
          {picture === "clocks" ? (
            <Clocks />
          ) : picture === "acts" ? (
            <ActorLanes hasStandings />
          ) : (
            <Timeline />
          )}
          <TimelineNotes />
        </div>
        <Suspense fallback={<Busy />}>
          <OutsideNote />
        </Suspense>
      </div>
    </Pane>
  );
}

export function OverviewRegion({ className, isBelow = false }: Placed & { readonly isBelow?: boolean }) {
  const { panes } = useWords().messages;
  return (
    <Pane name={panes.overview} pane="overview" className={className}>
      <Overview isBelow={isBelow} />
    </Pane>
  );
}

/** With `isStrip`, the pane has space only for a strip, which tells the network in words. */
export function NetworkRegion({ className, isStrip = false }: Placed & { readonly isStrip?: boolean }) {
  const { panes } = useWords().messages;
  const isActs = useDerived(showsActs, "network");
  const hasActs = isActs && layoutNow() !== "phone" && !isStrip;
  return (
    <Pane name={panes.network} pane="network" className={className}>
      <NetworkPane acts={hasActs ? <ActorLanes isSecondPane /> : null} />
      {isStrip ? null : <NetworkNotes />}
    </Pane>
  );
}

export function ListRegion({ className, gutter = false }: Placed & { readonly gutter?: boolean }) {
  const { panes } = useWords().messages;
  return (
    <Pane
      name={gutter ? panes.timeline : panes.events}
      pane={gutter ? "timeline" : "list"}
      className={className}
    >
      <Awaited>
        <OutsideNote />
      </Awaited>
      <AtTurn turn="details">
        <EventList gutter={gutter} />
      </AtTurn>
    </Pane>
  );
}

type Props = { readonly pane: string; readonly children: ReactNode };

/** Keeps an error in one pane from breaking the other panes. React also writes the error to the console. */
export class PaneBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { states } = store.getState().words.messages;
    return (
      <div className={styles.failed} role="alert">
        <p>{states.paneFailed(this.props.pane)}</p>
        <Button onClick={() => this.setState({ failed: false })}>{states.tryAgain}</Button>
      </div>
    );
  }
}
