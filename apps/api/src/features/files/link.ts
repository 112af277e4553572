import { LINK_MINUTES } from "@commonbench/domain/files/limits";
import { ATTACHMENT_VARIANT, type FileLink } from "@commonbench/domain/files/schemas";
import type { PersonCtx, Ctx } from "#api/context.ts";
import { isSame, sealOf } from "#api/seal.ts";

/** An address that saves a file for this one person and for a few minutes; who may read it at all is asked again there. */
export function makeLink({ env, actor, now }: PersonCtx, fileId: string): { url: string; expiresAt: string } {
  const expires = now().getTime() + LINK_MINUTES * 60_000;
  const mac = macOf(env.secret, fileId, actor.personId, expires);
  const url = `/files/${fileId}/${ATTACHMENT_VARIANT}?expires=${expires}&mac=${mac}`;
  return { url, expiresAt: new Date(expires).toISOString() };
}

export function isValidLink({ env, actor, now }: Ctx, fileId: string, { expires, mac }: FileLink): boolean {
  if (actor === null || expires === undefined || mac === undefined || expires < now().getTime()) return false;
  return isSame(mac, macOf(env.secret, fileId, actor.personId, expires));
}

function macOf(secret: string, fileId: string, personId: string, expires: number): string {
  return sealOf(secret, "file", `${fileId}:${personId}:${expires}`).toString("base64url");
}
