const WAIT_MS = 5000;

/** Once there is nothing more urgent to do: what shows a page without a connection, and notices when they are asked for. */
export function registerWhenIdle(): void {
  // Absent where the connection is not safe, and in some private windows.
  if (!("serviceWorker" in navigator)) return;
  const register = () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  if ("requestIdleCallback" in globalThis) requestIdleCallback(register, { timeout: WAIT_MS });
  else setTimeout(register, WAIT_MS);
}
