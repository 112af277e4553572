import type { ListMailsInput } from "@commonbench/domain/notifications/schemas";
import { Id } from "@commonbench/domain/text";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { loadMailLog } from "#api/features/mail/load-log.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import type { MailsView } from "./view.ts";

/** Who was written to about what, when, and how it went; the words stay between the alliance and the recipient. */
export async function listMails(ctx: PersonCtx, { cursor, limit, ...wanted }: ListMailsInput): Promise<MailsView> {
  requireSecretariat(ctx);
  const found = await loadMailLog(ctx.db, { ...wanted, after: readCursor(Id, cursor), limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const names = await loadNames(
    ctx.db,
    rows.map(({ personId }) => personId),
  );
  return {
    mails: rows.map(({ personId, createdAt, sentAt, ...mail }) => ({
      ...mail,
      person: names.get(personId ?? "") ?? null,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
    nextCursor: found.length > limit && last !== undefined ? writeCursor(last.id) : null,
  };
}
