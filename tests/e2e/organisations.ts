import { randomInt } from "node:crypto";
import { clientOf } from "./client.ts";
import { newPerson, type NewPerson } from "./people.ts";
import { newTag, type Page } from "./test.ts";

/** A Hong Kong business number that nobody has yet. */
export const businessNumber = (): string => String(randomInt(10_000_000, 99_999_999));

export interface NewOrganisation {
  readonly name: string;
  readonly owner: NewPerson;
}

/** A new person who owns a new organisation and acts for it, without the screens. */
export async function newOrganisation(page: Page): Promise<NewOrganisation> {
  const owner = await newPerson(page);
  const name = `Test Works ${newTag()}`;
  const client = await clientOf(page);
  await client.organisations.found.mutate({
    legalName: `${name} Limited`,
    names: { en: name },
    locale: "en",
    class: "enterprise",
    jurisdiction: "hong-kong",
    registrationNumber: businessNumber(),
  });
  return { name, owner };
}
