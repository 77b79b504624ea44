import { Suspense } from "react";
import { MiddleWorkspace, PhoneWorkspace } from "../laterParts.ts";
import { useLayout } from "./useLayout.ts";
import { WideWorkspace } from "./WideWorkspace.tsx";

/** The pictures and panels of the open dataset, as the screen has room for them. */
export function Workspace() {
  const layout = useLayout();
  if (layout === "wide") return <WideWorkspace />;
  return <Suspense>{layout === "middle" ? <MiddleWorkspace /> : <PhoneWorkspace />}</Suspense>;
}
