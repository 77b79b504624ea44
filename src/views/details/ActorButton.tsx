import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorId } from "../../model/units.ts";
import { selectActor } from "../../state/actions.ts";
import { hoverHandlers } from "../../state/hoverHandlers.ts";
import { useTables } from "../../state/selectors.ts";
import { DataText } from "./DataText.tsx";

/** The name of an actor; a press selects it. */
export function ActorButton(props: { readonly actor: ActorRow; readonly className?: string | undefined }) {
  const { actor, className } = props;
  const { ids, names } = useTables().actors;
  return (
    <button
      type="button"
      className={className}
      onClick={() => selectActor(actorId(textAt(ids, actor)))}
      {...hoverHandlers({ kind: "actor", row: actor })}
    >
      <DataText text={textAt(names, actor)} />
    </button>
  );
}
