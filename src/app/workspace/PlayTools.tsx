import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import X from "lucide-react/icons/x";
import { type Ref, useEffect, useRef, useState } from "react";
import { panSpan } from "../../model/dates/spanMath.ts";
import {
  type DayRange,
  lengthOfSpan,
  MINUTES_PER_DAY,
  spanOfDays,
  type TimeSpan,
  windowOf,
} from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { shortestSpan, showsHours } from "../../model/tables/times.ts";
import {
  firstWindow,
  nextWindow,
  type Pace,
  type PlayedStory,
  playedStory,
  playSize,
  spanOfStretch,
  stretchOf,
} from "../../query/time/playSteps.ts";
import { setCompare, setWindow } from "../../state/actions.ts";
import { daysToName, storySpan, windowDays } from "../../state/address/windowDays.ts";
import { compareWithNeighbour } from "../../state/comparison.ts";
import { selectTimelessMask, useTables } from "../../state/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { formatWindow } from "../../words/formatDate.ts";
import { readingWords } from "../../words/laterWords.ts";
import { glideAfter } from "../glideAfter.ts";
import styles from "./PlayTools.module.css";

const SPEEDS = { slow: 4000, normal: 2200, fast: 1200 } as const;
type Speed = keyof typeof SPEEDS;

/** The milliseconds in which the window glides to the next step. Then the window rests until the step ends. */
const GLIDE_MS = 600;
const FIRST_MS = 150;

/** Moves the window until the story ends, the reader acts outside of `data-play`, or the page is hidden. */
function usePlay(pace: Pace, speed: Speed) {
  const tables = useTables();
  const [isPlaying, setPlaying] = useState(true);
  useEffect(() => {
    store.setState({ playing: isPlaying });
    return () => store.setState({ playing: false });
  }, [isPlaying]);
  useEffect(() => {
    if (!isPlaying) return;
    const stop = () => setPlaying(false);
    // The window at the start decides whether the whole play counts in days or in minutes.
    const from = spanOfDays(windowNow(tables));
    const begun = storyNow(tables, from);
    const size = playSize(begun, stretchOf(from, begun.perDay), pace);
    let isFirst = true;
    let timer = setTimeout(step, FIRST_MS);
    function step() {
      const story = storyNow(tables, from);
      const stretch = stretchOf(spanOfDays(windowNow(tables)), story.perDay);
      const next = nextWindow(story, stretch, size) ?? (isFirst ? firstWindow(story, size) : null);
      isFirst = false;
      if (next === null) return stop();
      const { start, end } = spanOfStretch(next, story.perDay);
      const span = { start, end: Math.max(end, start + shortestSpan(tables)) };
      glideAfter(() => setWindow(tables, span), GLIDE_MS);
      timer = setTimeout(step, SPEEDS[speed]);
    }
    const stopOutside = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest("[data-play]"))) stop();
    };
    const stopHidden = () => {
      if (document.hidden) stop();
    };
    const ended = new AbortController();
    const options = { capture: true, passive: true, signal: ended.signal };
    for (const name of GESTURES) window.addEventListener(name, stopOutside, options);
    document.addEventListener("visibilitychange", stopHidden, { signal: ended.signal });
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [isPlaying, tables, pace, speed]);
  return [isPlaying, setPlaying] as const;
}

const GESTURES = ["pointerdown", "wheel", "keydown"] as const;

const windowNow = (tables: Tables): DayRange => windowDays(tables, store.getState().view);

const storyNow = (tables: Tables, from: TimeSpan): PlayedStory =>
  playedStory(tables, selectTimelessMask(store.getState(), tables), storySpan(tables), from);

const PACES: readonly Pace[] = ["events", "days"];
const SPEED_NAMES: readonly Speed[] = ["slow", "normal", "fast"];

/** An open `PlayBar` covers all other tools, so that nothing on the page shifts. */
export function PlayTools() {
  const says = readingWords(useWords()).play;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    bar.current?.querySelector("button")?.focus();
    return () => button.current?.focus();
  }, [isOpen]);
  return (
    <>
      <Button ref={button} className={styles.word} onClick={() => setOpen(true)}>
        {says.play}
      </Button>
      <CompareButton />
      {isOpen && <PlayBar ref={bar} className={styles.bar} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The window begins to move when this bar appears. Pace and speed end with the bar, so no address has them. */
export function PlayBar(props: {
  readonly ref?: Ref<HTMLElement>;
  readonly className?: string | undefined;
  readonly onClose: () => void;
}) {
  const { ref, className = styles.foot, onClose } = props;
  const words = useWords();
  const says = readingWords(words).play;
  const [pace, setPace] = useState<Pace>("events");
  const [speed, setSpeed] = useState<Speed>("normal");
  const [isPlaying, setPlaying] = usePlay(pace, speed);
  return (
    <section ref={ref} aria-label={says.title} className={className} data-play="">
      <IconButton
        label={isPlaying ? says.pause : says.play}
        size="small"
        onClick={() => setPlaying(!isPlaying)}
      >
        {isPlaying ? <Pause size={15} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
      </IconButton>
      <Moment />
      <Choice label={says.pace} value={pace} options={PACES} names={says.paces} onChoose={setPace} />
      <Choice
        label={says.speed}
        value={speed}
        options={SPEED_NAMES}
        names={says.speeds}
        onChoose={setSpeed}
      />
      {/* The comparison is elsewhere on the page, so this bar closes. */}
      <CompareButton onCompare={onClose} />
      <IconButton label={words.messages.header.close} size="small" onClick={onClose}>
        <X size={15} aria-hidden="true" />
      </IconButton>
    </section>
  );
}

function Moment() {
  const words = useWords();
  const tables = useTables();
  const view = useApp((state) => state.view);
  const span = spanOfDays(windowDays(tables, view));
  const limits = storySpan(tables);
  const named = daysToName(tables, windowOf(span));
  return (
    <input
      type="range"
      className={styles.moment}
      aria-label={readingWords(words).play.moment}
      aria-valuetext={formatWindow(words, named)}
      min={limits.start}
      max={limits.end - lengthOfSpan(span)}
      step={showsHours(tables, span) ? 1 / MINUTES_PER_DAY : 1}
      value={span.start}
      onChange={({ target }) => setWindow(tables, panSpan(span, target.valueAsNumber - span.start))}
    />
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}) {
  const { options, names, onChoose } = props;
  return (
    <select
      aria-label={props.label}
      title={props.label}
      value={props.value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {names[option]}
        </option>
      ))}
    </select>
  );
}

export function CompareButton({ onCompare }: { readonly onCompare?: () => void }) {
  const tables = useTables();
  const says = readingWords(useWords()).play;
  const isOn = useApp(({ view }) => view.compare !== null);
  return (
    <Button
      aria-pressed={isOn}
      className={styles.word}
      onClick={() => {
        if (isOn) setCompare(null);
        else compareWithNeighbour(tables);
        onCompare?.();
      }}
    >
      {says.compare}
    </Button>
  );
}
