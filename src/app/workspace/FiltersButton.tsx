import { useEffect, useRef, useState } from "react";
import { activeFilters } from "../../state/selectors/activeFilters.ts";
import { selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./FiltersButton.module.css";
import { Filters } from "./Panes.tsx";

/** Opens the filters as a sheet over the page, where there is no room for them beside it; says how many are in force. */
export function FiltersButton() {
  const words = useWords();
  const { panes, filters } = words.messages;
  const tables = useTables();
  const view = useApp((state) => state.view);
  const [open, setOpen] = useState(false);
  const inForce = activeFilters(words, tables, { view, parts: useApp(({ parts }) => parts) }).length;
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {inForce === 0 ? panes.filters : filters.inForce(inForce)}
      </button>
      {open && <FilterSheet onClose={() => setOpen(false)} />}
    </>
  );
}

function FilterSheet(props: { readonly onClose: () => void }) {
  const { panes, filters } = useWords().messages;
  const { events } = useDerived(selectTotals);
  const dialog = useRef<HTMLDialogElement>(null);
  // A dialog becomes modal only by a call; React has no attribute for it.
  useEffect(() => {
    dialog.current?.showModal();
    // Not its first field: on a phone that would open a keyboard at once.
    dialog.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      tabIndex={-1}
      aria-label={panes.filters}
      onClose={props.onClose}
    >
      <div className={styles.panel}>
        <Filters />
      </div>
      <div className={styles.foot}>
        <button type="button" data-primary="" className={styles.show} onClick={() => dialog.current?.close()}>
          {filters.show(events)}
        </button>
      </div>
    </dialog>
  );
}
