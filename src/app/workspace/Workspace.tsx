import { Suspense } from "react";
import { Busy } from "../../widgets/Busy.tsx";
import { MiddleWorkspace, PhoneWorkspace } from "../laterParts.ts";
import { useLayout } from "./useLayout.ts";
import { WideWorkspace } from "./WideWorkspace.tsx";

/** The pictures and panels of the open dataset, as the screen has room for them. */
export function Workspace() {
  const layout = useLayout();
  if (layout === "wide") return <WideWorkspace />;
  return (
    <Suspense fallback={<Busy />}>{layout === "middle" ? <MiddleWorkspace /> : <PhoneWorkspace />}</Suspense>
  );
}
