import { useState } from "react";
import type { Remedy } from "../../model/check/fault.ts";
import type { Correction, SetAside } from "../../model/setAside.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { ownStoryWords } from "../../words/fileWords.ts";
import { visibleText } from "../../words/isolate.ts";
import { useIsEditing } from "../edit/editing.ts";
import { answersTo, opening, useOpening } from "../opening/opening.ts";
import { openAgain } from "../opening/openOwnFile.ts";
import styles from "./MendDialog.module.css";
import { corrected, type FaultyPlace, mendedEach, mendedOnce, placesOf, sameRemedies } from "./mendCells.ts";

export function MendTools() {
  const { mending: say } = ownStoryWords(useWords());
  const setAside = useApp(({ session }) => session.setAside);
  const file = useApp(({ session }) => session.file);
  const warnings = useApp(({ session }) => session.warnings);
  const doubts = warnings.flatMap(({ doubt }) => doubt ?? []);
  const isEditing = useIsEditing();
  const [isOpen, setOpen] = useState(false);
  // The file as it was read. After edits, the file of the session is the edited draft.
  const source = useOpening((state) => state.source?.file ?? null);
  const read = source?.key === file?.key ? source : file;
  const cells = answersTo(read).cells ?? [];
  const faults = setAside.filter(({ cell }) => cell?.isFollowing === false).length;
  if (isEditing) return null;
  return (
    <>
      {cells.length > 0 && <small>{say.corrected(cells.length)}</small>}
      {faults + doubts.length > 0 && (
        <Button onClick={() => setOpen(true)}>{say.open(faults, doubts.length)}</Button>
      )}
      {isOpen && (
        <MendDialog
          setAside={setAside}
          doubts={doubts}
          before={cells}
          isEdited={read?.blob !== file?.blob}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function MendDialog(props: {
  readonly setAside: readonly SetAside[];
  /** Cells that may be right, so their rows are in the story. */
  readonly doubts: readonly SetAside[];
  readonly before: readonly Correction[];
  /** Whether the story has edits. They are lost when the file is read again. */
  readonly isEdited: boolean;
  readonly onClose: () => void;
}) {
  const { setAside, doubts, before, isEdited, onClose } = props;
  const words = useWords();
  const { mending: say, leaving } = ownStoryWords(words);
  const { open } = words.messages;
  const [places] = useState(() => placesOf([...setAside, ...doubts]));
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const each = mendedEach(places, texts);
  const isDoubt = ({ faults }: FaultyPlace): boolean =>
    faults.every(({ cell }) => cell.remedies.some(({ from, to }) => from === to));
  /** Whether the author has decided about a cell by a new text. In a cell in doubt, the old text is a decision too. */
  const isChanged = (one: FaultyPlace): boolean =>
    texts.has(one.key) && (texts.get(one.key) !== one.text || isDoubt(one));
  const changed = places.filter(isChanged);
  const following = setAside.filter(({ cell }) => cell?.isFollowing).length;
  const mend = (some: readonly FaultyPlace[], remedy: Remedy): void => {
    const mended = some.map(({ key, text }) => [key, mendedOnce(texts.get(key) ?? text, remedy)] as const);
    setTexts(new Map([...texts, ...mended]));
  };
  const apply = (): void => {
    const { source } = opening.getState();
    if (source === null) return;
    const now = changed.flatMap(({ key, place }) =>
      place === null ? [] : [{ ...place, text: texts.get(key) ?? "" }],
    );
    openAgain(source, { ...answersTo(source.file), cells: corrected(before, now) });
  };
  return (
    <Dialog title={say.title} width="wide" onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            apply();
          }}
        >
          {isEdited && (
            <p>
              <strong>{say.edited}</strong>
            </p>
          )}
          {setAside.length > 0 && <p>{say.intro}</p>}
          {doubts.length > 0 && <p>{say.doubtsIntro}</p>}
          {each.size > 0 && (
            <p className={styles.each}>
              <Button onClick={() => setTexts(new Map([...texts, ...each]))}>
                {say.takeEach(each.size)}
              </Button>
            </p>
          )}
          <ol className={styles.cells}>
            {places.map((one) => (
              <li
                key={one.key}
                data-changed={isChanged(one) || undefined}
                data-doubt={isDoubt(one) || undefined}
              >
                <CellInput
                  one={one}
                  text={texts.get(one.key) ?? one.text}
                  onText={(text) => setTexts(new Map(texts).set(one.key, text))}
                />
                {one.faults.map(({ reason, cell }) => (
                  <div key={reason} className={styles.fault}>
                    <p dir="auto" data-quiet="">
                      {say.expected(visibleText(reason))}
                    </p>
                    {cell.remedies.map((remedy) => {
                      const all = sameRemedies(places, remedy);
                      return (
                        <span key={remedy.to} className={styles.remedy}>
                          <Button onClick={() => mend([one], remedy)}>
                            {say.take(visibleText(remedy.to))}
                          </Button>
                          {all.length > 1 && (
                            <Button onClick={() => mend(all, remedy)}>{say.takeForAll(all.length)}</Button>
                          )}
                        </span>
                      );
                    })}
                  </div>
                ))}
              </li>
            ))}
          </ol>
          {following > 0 && <p>{say.following(following)}</p>}
          <DialogActions>
            <Button onClick={close}>{isEdited ? leaving.keep : open.cancel}</Button>
            <button type="submit" data-primary="" disabled={changed.length === 0}>
              {isEdited ? leaving.discard : say.apply(changed.length)}
            </button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

function CellInput(props: {
  readonly one: FaultyPlace;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { one, text, onText } = props;
  const { mending: say } = ownStoryWords(useWords());
  const { place, sheet, row, column, neighbours } = one;
  const told = (
    <span>
      <b>{row === 0 ? visibleText(sheet) : say.cell(visibleText(sheet), row, visibleText(column))}</b>
      <small dir="auto">{visibleText(neighbours)}</small>
    </span>
  );
  if (place === null) {
    return (
      <p className={styles.cell}>
        {told}
        <em>{say.notHere}</em>
      </p>
    );
  }
  return (
    <label className={styles.cell}>
      {told}
      <input type="text" dir="auto" value={text} onChange={({ target }) => onText(target.value)} />
    </label>
  );
}
