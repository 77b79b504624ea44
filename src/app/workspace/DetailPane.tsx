import { Suspense } from "react";
import { useApp } from "../../state/store.ts";
import { DetailPanel } from "../../views/details/door.ts";
import { useIsEditing, useIsFormShown } from "../edit/editing.ts";
import { ownStory } from "../rooms.ts";
import { useLayout } from "../useLayout.ts";

const OwnStory = ownStory.part(({ OwnStory }) => OwnStory);
const EditPane = ownStory.part(({ EditPane }) => EditPane);

/**
 * The details. Below them stands, while nothing is selected, how readers bring a story of their own. While a story is edited a
 * button there opens the form of what is selected, which then takes the place of the details.
 */
export function DetailPane() {
  const isFolder = useApp(({ session }) => session.source.rows !== null);
  const isEditing = useIsEditing();
  const isFormShown = useIsFormShown();
  const layout = useLayout();
  return (
    <>
      {!(isFormShown && layout === "wide") && <DetailPanel />}
      {/* Only a story of which every event is here can be edited or published. */}
      {!isFolder && <Suspense>{isEditing ? <EditPane /> : <OwnStory isPinned />}</Suspense>}
    </>
  );
}
