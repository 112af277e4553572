import type { Env } from "#api/env.ts";
import { calendarUrl } from "./link.ts";
import type { LinkRow } from "./load.ts";
import type { CalendarLinkView } from "./view.ts";

type Shown = Pick<LinkRow, "id" | "generation" | "createdAt" | "rotatedAt" | "lastReadAt">;

/** The address is told to whoever may change it: with it one reads on after having left. */
export function toLinkView(env: Env, link: Shown, mayChange: boolean): CalendarLinkView {
  const { id, createdAt, rotatedAt, lastReadAt } = link;
  return {
    id,
    url: mayChange ? calendarUrl(env, link) : null,
    createdAt: createdAt.toISOString(),
    rotatedAt: rotatedAt?.toISOString() ?? null,
    lastReadAt: lastReadAt?.toISOString() ?? null,
  };
}
