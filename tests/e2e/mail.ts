import { expect, type Page } from "./test.ts";

const LINK = /<a href="(https?:[^"]+)"/g;

/** The link of the newest mail to somebody, from the local mailbox; the mail may be on its way for a moment. */
export async function mailedLink(page: Page, to: string, part: string): Promise<string> {
  let found = "";
  const look = async (): Promise<string> => {
    const answer = await page.request.get(`/dev/mail?to=${encodeURIComponent(to)}`);
    const links = [...(await answer.text()).matchAll(LINK)].map(([, link = ""]) => link.replaceAll("&#38;", "&"));
    found = links.find((link) => link.includes(part)) ?? "";
    return found;
  };
  await expect.poll(look, { message: `a mail to ${to} with a link to ${part}` }).not.toBe("");
  return found;
}
