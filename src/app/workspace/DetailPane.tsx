import { useApp } from "../../state/store.ts";
import { DetailPanel } from "../../views/details/door.ts";
import { InApp } from "../../widgets/InApp.tsx";
import { useIsEditing, useIsFormShown } from "../edit/editing.ts";
import { ownStory } from "../rooms.ts";
import { useLayout } from "../useLayout.ts";

const OwnStory = ownStory.later(({ OwnStory }) => OwnStory);
const EditPane = ownStory.later(({ EditPane }) => EditPane);

/** The details, and the button for a story of one's own. While a story is edited, its form replaces them. */
export function DetailPane() {
  const isFolder = useApp(({ session }) => session.source.rows !== null);
  const isEditing = useIsEditing();
  const isFormShown = useIsFormShown();
  const layout = useLayout();
  return (
    <>
      {!(isFormShown && layout === "wide") && (
        <InApp>
          <DetailPanel />
        </InApp>
      )}
      {/* A story can be edited or published only if the page has all of its events. */}
      {!isFolder && (isEditing ? <EditPane /> : <OwnStory isPinned />)}
    </>
  );
}
