import { selectTotals } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { Filters } from "./Panes.tsx";

/**
 * The filters where there is no room for them beside the page: over all of it, or with `isOver` over a part of the picture,
 * which stays in reach.
 */
export function FilterSheet(props: { readonly isOver?: boolean; readonly onClose: () => void }) {
  const { isOver = false, onClose } = props;
  const { panes, filters } = useWords().messages;
  const { events } = useDerived(selectTotals);
  return (
    <Dialog
      look={isOver ? "over" : "sheet"}
      title={panes.filters}
      onClose={onClose}
      foot={(close) => (
        <button type="button" data-primary="" onClick={close}>
          {filters.show(events)}
        </button>
      )}
    >
      {() => <Filters />}
    </Dialog>
  );
}
