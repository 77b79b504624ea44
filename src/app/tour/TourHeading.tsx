import X from "lucide-react/icons/x";
import { leaveTour } from "../../state/actions.ts";
import { DataBlock } from "../../widgets/DataText.tsx";
import { IconButton } from "../../widgets/IconButton.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { tourWords } from "../../words/laterWords.ts";
import styles from "./TourHeading.module.css";

/** Which tour this is, and the way out of it. */
export function TourHeading({ context, title }: { readonly context: DataContext; readonly title: string }) {
  const says = tourWords(context.words);
  return (
    <header className={styles.heading}>
      <div>
        <p className={styles.label}>{says.title}</p>
        <h2 className={styles.title}>
          <DataBlock context={context} text={title} />
        </h2>
      </div>
      <IconButton label={says.leave} onClick={leaveTour}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </header>
  );
}
