import { useEffect, useState } from "react";
import { exportJson } from "../../export/exportJson.ts";
import { isRecord } from "../../model/check/fault.ts";
import { type StoryChange, storyChanges } from "../../model/storyChanges.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { TAKEN_KINDS } from "../../model/withoutEvents.ts";
import { site } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { ownStoryWords } from "../../words/fileWords.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { publishedStory } from "../opening/openLive.ts";
import styles from "./Changes.module.css";

export function Changes() {
  const words = useWords();
  const { live: say, withdrawing, fields: names } = ownStoryWords(words);
  const changes = useChanges();
  if (changes === null) return null;
  const listName = (list: string): string => {
    const kind = TAKEN_KINDS.find((one) => one === (list === "stories" ? "tours" : list));
    return kind === undefined ? list : withdrawing.taken[kind];
  };
  const fieldName = (field: string): string =>
    Object.entries(names).find(([name]) => name === field)?.[1] ?? field;
  return (
    <details className={styles.changes}>
      <summary>
        <span role="status">{say.changes(changes.length)}</span>
      </summary>
      <ul data-marked="">
        {changes.map(({ list, label, what, fields }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two records may have one name, and a row has no state.
          <li key={index}>
            {say[what]}
            {list !== "events" && list !== "about" && ` (${listName(list)})`}:{" "}
            <bdi>{list === "about" ? say.about : visibleText(label)}</bdi>
            {fields.length > 0 && `: ${formatList(words, fields.map(fieldName))}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The changes since the publication. Null until they are known, and if this site did not publish the open story. */
function useChanges(): readonly StoryChange[] | null {
  const tables = useApp(({ session }) => session.opened);
  const [found, setFound] = useState<{
    readonly of: Tables;
    readonly changes: readonly StoryChange[];
  } | null>(null);
  useEffect(() => {
    if (tables === null || site.datasets[0]?.id !== tables.about.id) return;
    let isWanted = true;
    void publishedStory().then((before) => {
      if (isWanted && isRecord(before))
        setFound({ of: tables, changes: storyChanges(before, asPublished(tables, before)) });
    });
    return () => {
      isWanted = false;
    };
  }, [tables]);
  return found?.of === tables ? found.changes : null;
}

/** The settings of a site fill these fields if the file lacks them. Such a difference is no change of the story. */
const TOLD = ["byline", "publisher", "licence", "contact", "language"];

function asPublished(tables: Tables, before: Readonly<Record<string, unknown>>): object {
  const now: unknown = JSON.parse(exportJson(tables).join(""));
  const told = TOLD.flatMap((field) => (field in before ? [[field, before[field]]] : []));
  return { ...Object.fromEntries(told), ...Object(now) };
}
