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

type Session = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/**
 * Sessions of demo people in this worker: the tests together sign in more often than one account may in 15 minutes. What
 * moves money wants a session younger than that.
 */
const kept = new Map<string, { readonly session: Promise<Session>; readonly until: number }>();
const KEPT_FOR = 8 * 60_000;

/**
 * Signs in through the server, for tests that are about something else. Demo people share one session per worker, except
 * whoever switches organisations: the session remembers which.
 */
export async function signedIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  if (password !== DEMO_PASSWORD || email === DEMO.two) return void (await newSession(page, email, password));
  let known = kept.get(email);
  if (known === undefined || known.until < Date.now()) {
    known = { session: newSession(page, email, password), until: Date.now() + KEPT_FOR };
    kept.set(email, known);
  }
  await page.context().addCookies(await known.session);
}

/** As `signedIn`, a moment ago: whoever says where money goes has to have. */
export async function signedInAnew(page: Page, email: string): Promise<void> {
  await newSession(page, email, DEMO_PASSWORD);
}

async function newSession(page: Page, email: string, password: string): Promise<Session> {
  const answer = await page.request.post("/api/auth/sign-in/email", {
    data: { email, password },
    headers: { origin: origin() },
  });
  expect(answer.status(), `signing in as ${email}`).toBe(200);
  return page.context().cookies();
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
