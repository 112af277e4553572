import { clientOf } from "./client.ts";
import type { Page } from "./test.ts";

/** Writes to an organisation in a thread of its own, without the screens; says which thread. */
export async function writtenTo(page: Page, organisation: string, text: string): Promise<string> {
  const client = await clientOf(page);
  const { organisations } = await client.organisations.list.query({ locale: "en" });
  const other = organisations.find(({ name }) => name.startsWith(organisation));
  if (other === undefined) throw new Error(`no organisation ${organisation}`);
  const subject = { kind: "organisation" as const, id: other.id };
  const question = { subject, messageId: crypto.randomUUID(), text, locale: "en" as const };
  return (await client.enquiries.ask.mutate(question)).enquiryId;
}
