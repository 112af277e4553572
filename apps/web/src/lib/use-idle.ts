import { useEffect, useState } from "react";

/** False at first; true once the browser has shown the page and has nothing more urgent to do. */
export function useIdle(wanted: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!wanted || idle) return undefined;
    const done = () => setIdle(true);
    if ("requestIdleCallback" in window) {
      const handle = requestIdleCallback(done, { timeout: 2000 });
      return () => cancelIdleCallback(handle);
    }
    // Safari has no idle callback.
    const handle = setTimeout(done, 200);
    return () => clearTimeout(handle);
  }, [wanted, idle]);
  return idle;
}
