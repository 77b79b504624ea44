import { useEffect, useEffectEvent } from "react";

/** Calls `listener` for each event of the window while the component is mounted. `options` must be a constant. */
export function useWindowEvent<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
  options?: AddEventListenerOptions,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => {
    window.addEventListener(name, onEvent, options);
    return () => window.removeEventListener(name, onEvent, options);
  }, [name, options]);
}
