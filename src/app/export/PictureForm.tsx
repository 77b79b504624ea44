import { Fragment, useId, useRef, useState } from "react";
import { readTheme } from "../../chart/theme.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { downloadBlob } from "../../widgets/downloadBlob.ts";
import { picture as englishPicture } from "../../words/en/takeAway.ts";
import { visibleText } from "../../words/visibleText.ts";
import { useStatusText } from "../header/useStatusText.ts";
import { exportPicture, PICTURE_FORMATS, type PictureWish } from "./exportPicture.ts";
import styles from "./PictureForm.module.css";

type Format = PictureWish["format"];
const FORMATS = ["wide", "tall", "whole"] as const satisfies readonly Format[];
const isFormat = (value: string): value is Format => value in PICTURE_FORMATS;

/** Takes the timeline or the network away as a picture, in a size and under a headline of the reader's. */
export function PictureForm(props: { readonly fileName: string }) {
  const words = useWords();
  const pictureWords = words.later.takeAway?.picture ?? englishPicture;
  const tables = useTables();
  const status = useStatusText();
  const title = visibleText(tables.about.title);
  const id = useId();
  const paper = useRef<HTMLElement>(null);
  const [headline, setHeadline] = useState(title);
  const [format, setFormat] = useState<Format>("wide");
  const [failed, setFailed] = useState(false);

  const save = async (which: PictureWish["which"], file: PictureWish["file"]) => {
    if (!paper.current) return;
    const theme = readTheme(paper.current);
    const wish = { which, file, format, headline, status, pictureWords, theme };
    const blob = await exportPicture(wish, store.getState(), tables);
    setFailed(blob === null);
    if (blob) downloadBlob(`${props.fileName}-${which}.${file}`, blob);
  };

  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {pictureWords.title}
      </h3>
      <p className={styles.hint}>{pictureWords.hint}</p>
      <div className={styles.form}>
        <label htmlFor={`${id}-headline`}>{pictureWords.headline}</label>
        <input
          id={`${id}-headline`}
          className={styles.headline}
          dir="auto"
          value={headline}
          placeholder={title}
          onChange={(event) => setHeadline(event.target.value)}
        />
        <label htmlFor={`${id}-size`}>{pictureWords.size}</label>
        <select
          id={`${id}-size`}
          className={styles.size}
          value={format}
          onChange={({ target }) => isFormat(target.value) && setFormat(target.value)}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {pictureWords.sizes[one]}
            </option>
          ))}
        </select>
        {(["timeline", "network"] as const).map((which) => (
          <Fragment key={which}>
            <span id={`${id}-${which}`}>{pictureWords[which]}</span>
            <span className={styles.files}>
              {(["svg", "png"] as const).map((file) => (
                <button
                  key={file}
                  type="button"
                  aria-describedby={`${id}-${which}`}
                  onClick={() => void save(which, file)}
                >
                  {file.toUpperCase()}
                </button>
              ))}
            </span>
          </Fragment>
        ))}
      </div>
      <i ref={paper} data-paper="" className={styles.paper} hidden />
      <p aria-live="polite">{failed && pictureWords.noPicture}</p>
    </section>
  );
}
