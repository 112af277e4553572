import type { Env } from "#api/env.ts";
import { sealed, unsealed } from "#api/seal.ts";

const PURPOSE = "calendar";

interface LinkRef {
  readonly id: string;
  readonly generation: number;
}

/** The address that only those know who were given it; nothing of it is stored. */
export function calendarUrl({ secret, publicUrl }: Env, { id, generation }: LinkRef): string {
  return `${publicUrl}/calendars/${sealed(secret, PURPOSE, `${id}.${generation}`)}.ics`;
}

/** The link of an address; null when we did not make it. Whether it still counts is in the row. */
export function linkOfToken({ secret }: Env, token: string): LinkRef | null {
  const [id, generation] = unsealed(secret, PURPOSE, token)?.split(".") ?? [];
  return id === undefined || generation === undefined ? null : { id, generation: Number(generation) };
}
