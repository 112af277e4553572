import { useEffect, useEffectEvent } from "react";

const shown = new Set<string>();

/** Runs once for each key in the life of the page, when what carries it is first on the screen. */
export function useOnShow(key: string, run: () => void): void {
  const start = useEffectEvent(run);
  useEffect(() => {
    if (shown.has(key)) return;
    shown.add(key);
    start();
  }, [key]);
}
