import { useEffect, useEffectEvent } from "react";

/** Calls `seen` once for every new `key`, but only while the page is really before somebody's eyes. */
export function useSeen(key: string | null, seen: (key: string) => void): void {
  const tell = useEffectEvent((next: string) => seen(next));
  useEffect(() => {
    if (key === null) return undefined;
    const look = () => {
      if (document.visibilityState !== "visible" || !document.hasFocus()) return false;
      tell(key);
      return true;
    };
    if (look()) return undefined;
    const later = () => {
      if (look()) stop();
    };
    const stop = () => {
      document.removeEventListener("visibilitychange", later);
      window.removeEventListener("focus", later);
    };
    document.addEventListener("visibilitychange", later);
    window.addEventListener("focus", later);
    return stop;
  }, [key]);
}
