import { vi } from "vitest";

/** Waits as long as a machine with other work may take. */
export const eventually = <T>(check: () => T | Promise<T>, options: { timeout?: number; interval?: number } = {}) =>
  vi.waitFor(check, { timeout: 20_000, ...options });
