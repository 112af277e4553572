import { locale } from "./i18n.ts";

/** Where to go after signing in: only an address of ours, never one that a link smuggled in. */
export function nextPage(next: string | undefined, fallback: string): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next)) return fallback;
  const { origin, pathname, search } = new URL(next, location.origin);
  if (origin !== location.origin) return fallback;
  const prefix = `/${locale}`;
  const path =
    pathname === prefix || pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) || "/" : pathname;
  return path + search;
}
