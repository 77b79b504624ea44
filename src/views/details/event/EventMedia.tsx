import { useId } from "react";
import type { MediaRecord } from "../../../model/dataset.ts";
import { isPicture } from "../../../model/mediaType.ts";
import { Button } from "../../../widgets/Button.tsx";
import { DataBlock, DataText, Dotted } from "../../../widgets/DataText.tsx";
import { useData } from "../../../widgets/Reference.tsx";
import { formatNumber } from "../../../words/formatNumber.ts";
import { visibleText } from "../../../words/isolate.ts";
import { exploringWords } from "../../../words/laterWords.ts";
import { dataLanguage } from "../../../words/words.ts";
import styles from "./EventMedia.module.css";

type MediaProps = { readonly media: readonly MediaRecord[] };

/** A text stands in for a missing picture. */
export function EventPictures({ media }: MediaProps) {
  const pictures = media.filter(({ file }) => isPicture(file));
  return pictures.map((picture, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the file's order never changes, and it may name a picture twice.
    <figure key={index} className={styles.picture}>
      <Picture picture={picture} />
      <Caption record={picture} />
    </figure>
  ));
}

function Picture(props: { readonly picture: MediaRecord }) {
  const { tables, words, media, medium } = useData();
  const { picture } = props;
  // Paper has no buttons, and browsers do not wait for lazy pictures before they print.
  const onPaper = medium === "paper";
  const { file, alt, width, height } = picture;
  const href = media(picture);
  const id = useId();
  const say = exploringWords(words).media;
  if (href === null)
    return (
      <p className={styles.missing}>
        <DataBlock text={alt} /> <small>{say.missing(visibleText(file))}</small>
      </p>
    );
  const size = width && height ? { width, height } : {};
  const image = (
    <img
      src={href}
      alt={visibleText(alt)}
      lang={dataLanguage(tables, words)}
      {...size}
      loading={onPaper ? "eager" : "lazy"}
      decoding={onPaper ? "sync" : "async"}
    />
  );
  if (onPaper) return image;
  // HTML alone opens the large picture, so that no script is needed. A link to the file would open an SVG as a
  // document, which may run scripts.
  return (
    <>
      <Button data-bare="" className={styles.opens} popoverTarget={id} title={say.alone}>
        {image}
      </Button>
      <div id={id} popover="auto" role="dialog" aria-label={visibleText(alt)} className={styles.alone}>
        <div className={styles.tools}>
          <label>
            <input type="checkbox" /> {say.fullSize}
          </label>
          <Button popoverTarget={id} popoverTargetAction="hide">
            {words.messages.header.close}
          </Button>
        </div>
        <img src={href} alt={visibleText(alt)} lang={dataLanguage(tables, words)} {...size} loading="lazy" />
      </div>
    </>
  );
}

function Caption({ record }: { readonly record: MediaRecord }) {
  const { words } = useData();
  const { caption = "", credit = "", licence = "" } = record;
  if (caption + credit + licence === "") return null;
  return (
    <figcaption className={styles.caption}>
      <Dotted
        parts={[
          caption !== "" && <DataBlock text={caption} />,
          credit !== "" && (
            <small>
              <DataText text={credit} />
            </small>
          ),
          licence !== "" && <small>{exploringWords(words).media.licence(visibleText(licence))}</small>,
        ]}
      />
    </figcaption>
  );
}

const MEGABYTE = 1e6;
/** In megabytes. Sizes are rounded to multiples of this, and are never less. */
const SMALLEST = 0.1;

export function EventDocuments({ media }: MediaProps) {
  const context = useData();
  const say = exploringWords(context.words).media;
  return (
    <ul className={styles.documents}>
      {documentsOf(media).map((document, index) => {
        const href = context.media(document);
        const name = <DataBlock text={document.alt} />;
        const kind = (/\w+$/.exec(document.file)?.[0] ?? "").toUpperCase();
        const size = Math.max(SMALLEST, Math.round((document.bytes ?? 0) / MEGABYTE / SMALLEST) * SMALLEST);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the file's order never changes, and it may name a document twice.
          <li key={index}>
            {href === null ? (
              <>
                {name} <small>{say.missing(visibleText(document.file))}</small>
              </>
            ) : (
              <>
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>{" "}
                <small>({say.size(kind, formatNumber(context.words, size))})</small>
              </>
            )}
            <Caption record={document} />
          </li>
        );
      })}
    </ul>
  );
}

export const documentsOf = (media: readonly MediaRecord[]): readonly MediaRecord[] =>
  media.filter(({ file }) => !isPicture(file));
