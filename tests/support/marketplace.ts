import { prepareJobs, runWaitingJobs } from "@commonbench/api/jobs";
import { createServer } from "@commonbench/api/server";
import fs from "node:fs/promises";
import { type Client, clientFor } from "./client.ts";
import { createListing, type ListingWish } from "./listings.ts";
import { createOrganisation, type OrganisationWish, type TestOrganisation } from "./organisations.ts";
import { openParts, type SearchOn, type TestParts } from "./parts.ts";
import { runUntilDone, waitingJobs } from "./waiting-jobs.ts";
import { createPerson, type PersonWish, signIn, type TestPerson } from "./people.ts";
import { tellAll } from "./notices.ts";
import { freshDatabase } from "./postgres.ts";

export type Marketplace = Awaited<ReturnType<typeof openMarketplace>>;

/** The real server over a database of its own, with short words for who and what is there. */
export async function openMarketplace(searchOn?: SearchOn) {
  const database = await freshDatabase();
  const parts: TestParts = await openParts(database.url, searchOn);
  const { db, pool, clock, env } = parts;
  await prepareJobs(pool);
  const app = await createServer(parts);
  await app.listen({ port: env.port, host: "127.0.0.1" });
  const url = env.publicUrl;

  return {
    url,
    db,
    pool,
    parts,
    app,
    /** What the server takes for the present; `clock.set(...)` moves it. */
    clock,
    person: (wish?: PersonWish): Promise<TestPerson> => createPerson(db, env.secret, wish),
    secretariat: (wish?: PersonWish): Promise<TestPerson> =>
      createPerson(db, env.secret, { ...wish, allianceRoles: ["secretariat"] }),
    organisation: (wish?: OrganisationWish): Promise<TestOrganisation> => createOrganisation(db, env.secret, wish),
    listing: (organisation: TestOrganisation, wish?: ListingWish) => createListing(db, organisation, wish),
    signInAgain: (person: TestPerson, organisationId: string | null = null) =>
      signIn(db, env.secret, person, organisationId),
    as: (person: TestPerson): Client => clientFor(url, person.cookie),
    anonymous: clientFor(url),
    fetch: (path: string, { as, ...init }: RequestInit & { as?: TestPerson } = {}) =>
      fetch(`${url}${path}`, {
        redirect: "manual",
        ...init,
        headers: { ...plain(init.headers), ...(as ? { cookie: as.cookie } : {}) },
      }),
    /** What somebody was written, once everybody has been told what there is to tell. */
    mails: async (to: string) => {
      await tellAll(parts);
      return db.mailMessage.findMany({ where: { recipient: to }, orderBy: { id: "asc" } });
    },
    trail: (subjectId: string) => db.trailEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } }),
    waitingJobs: () => waitingJobs(pool),
    runJobs: () => runUntilDone(pool, () => runWaitingJobs(parts)),
    async close() {
      await app.close();
      await parts.close();
      await database.drop();
      await fs.rm(env.dataDir, { recursive: true, force: true });
    },
  };
}

function plain(headers: RequestInit["headers"]): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
