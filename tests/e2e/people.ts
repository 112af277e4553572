import { expect, newTag, type Page, test } from "./test.ts";
import { mailedLink } from "./mail.ts";

export const DEMO_PASSWORD = "bench-demo-2026";
export const PASSWORD = "loupe-bench-granite";

export const DEMO = {
  secretariat: "secretariat@demo.commonbench.test",
  manufacturer: "owner@nanpu.commonbench.test",
  manager: "manager@nanpu.commonbench.test",
  lab: "owner@harbour-assay.commonbench.test",
  buyer: "buyer@lotus.commonbench.test",
  suspended: "owner@pingzhou.commonbench.test",
  visitor: "buyer@brera.commonbench.test",
  two: "two@demo.commonbench.test",
} as const;

const origin = (): string => test.info().project.use.baseURL ?? "";

/** Signs in through the server, for tests that are about something else. */
export async function signedIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  const answer = await page.request.post("/api/auth/sign-in/email", {
    data: { email, password },
    headers: { origin: origin() },
  });
  expect(answer.status(), `signing in as ${email}`).toBe(200);
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
}

/** Somebody who signed up, confirmed the address and is signed in, without the screens. */
export async function newPerson(page: Page, name = "Mei Tester"): Promise<NewPerson> {
  const email = `${newTag()}@example.test`;
  const answer = await page.request.post("/api/auth/sign-up/email", {
    data: { name, email, password: PASSWORD, locale: "en", callbackURL: "/en/verified" },
    headers: { origin: origin() },
  });
  expect(answer.status(), `signing up as ${email}`).toBe(200);
  await page.request.get(await mailedLink(page, email, "verify-email"));
  await signedIn(page, email, PASSWORD);
  return { name, email };
}

/** The form of the sign-in page, for tests that are about it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}
