import ArrowRight from "lucide-react/icons/arrow-right";
import type { StoryRecord } from "../../../model/dataset.ts";
import { DataBlock } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { openingWords } from "../../../words/laterWords.ts";
import styles from "./StartHere.module.css";

/** The tours through the story, each with how long it takes. */
export function StartHere(props: { readonly context: DataContext; readonly tours: readonly StoryRecord[] }) {
  const { context, tours } = props;
  const { length } = openingWords(context.words);
  return (
    <ul className={styles.tours}>
      {tours.map((story) => {
        return (
          <li key={story.id}>
            <Reference to={context.to({ kind: "step", story: story.id, number: 1 })} className={styles.tour}>
              <span className={styles.title}>
                <DataBlock context={context} text={story.title} beside />
              </span>{" "}
              <span className={styles.length}>{length(story.steps.length, tourMinutes(story))}</span>
              <ArrowRight className={styles.arrow} size={16} aria-hidden="true" />
            </Reference>
          </li>
        );
      })}
    </ul>
  );
}

const WORDS_A_MINUTE = 200;
/** What it takes to look at the pictures of a step. */
const SECONDS_A_STEP = 12;

/** About how long a tour takes; at least one minute. */
function tourMinutes({ intro = "", steps }: StoryRecord): number {
  const words = [intro, ...steps.map(({ text }) => text)].join(" ").trim().split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + (steps.length * SECONDS_A_STEP) / 60));
}
