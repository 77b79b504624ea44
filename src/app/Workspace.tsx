import { MiddleWorkspace } from "./MiddleWorkspace.tsx";
import { PhoneWorkspace } from "./PhoneWorkspace.tsx";
import { useLayout } from "./useLayout.ts";
import { WideWorkspace } from "./WideWorkspace.tsx";

/** The pictures and panels of the open dataset, as the screen has room for them. */
export function Workspace() {
  const layout = useLayout();
  switch (layout) {
    case "wide":
      return <WideWorkspace />;
    case "middle":
      return <MiddleWorkspace />;
    case "phone":
      return <PhoneWorkspace />;
  }
}
