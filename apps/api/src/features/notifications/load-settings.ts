import type { Db, Tx } from "@commonbench/db/client";
import { DEFAULT_SETTINGS } from "@commonbench/domain/notifications/rules";
import { NotificationSettings } from "@commonbench/domain/notifications/schemas";

type Row = NonNullable<Awaited<ReturnType<Tx["notificationSettings"]["findUnique"]>>>;

/** Settings of people by id; whoever has set nothing has the defaults. */
export async function loadSettings(
  db: Db | Tx,
  personIds: readonly string[],
): Promise<(personId: string) => NotificationSettings> {
  const rows = await db.notificationSettings.findMany({ where: { personId: { in: [...personIds] } } });
  const known = new Map(rows.map((row) => [row.personId, toSettings(row)]));
  return (personId) => known.get(personId) ?? DEFAULT_SETTINGS;
}

function toSettings({ timeZone, quietFrom, quietTo, digestAt, digestDay, choices }: Row): NotificationSettings {
  const quietHours = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
  const known = NotificationSettings.shape.choices.catch({}).parse(choices);
  return NotificationSettings.parse({ timeZone, quietHours, digestAt, digestDay, choices: known });
}

/** Writes them for a person who may have had none. */
export async function storeSettings(tx: Tx, personId: string, settings: NotificationSettings): Promise<void> {
  const { quietHours, ...rest } = settings;
  const data = { ...rest, quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null };
  await tx.notificationSettings.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}
