import { clientOf } from "./client.ts";
import type { Page } from "./test.ts";

/** Writes to an organisation in a thread that there is already, without the screens; says which thread. */
export async function writtenTo(page: Page, organisation: string, text: string): Promise<string> {
  const client = await clientOf(page);
  const { rows } = await client.enquiries.inbox.query({ locale: "en", text: organisation });
  const thread = rows.find(({ other }) => other.name.startsWith(organisation));
  if (thread === undefined) throw new Error(`no thread with ${organisation}`);
  const message = { id: thread.id, messageId: crypto.randomUUID(), text, locale: "en" as const };
  await client.enquiries.send.mutate(message);
  return thread.id;
}
