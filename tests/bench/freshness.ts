import fs from "node:fs";
import type { Db } from "@commonbench/db/client";
import { publishedListing, words } from "../api/listings/listings.ts";
import { clientFor } from "../support/client.ts";
import { createOrganisation } from "../support/organisations.ts";
import type { TestPerson } from "../support/people.ts";
import { backendsOf, cpuOf, spread } from "./load.ts";
import { round } from "./say.ts";

const ORGANISATIONS = 10;
const LISTINGS_OF_EACH = 12;
const A_SECOND = 50;
const SECONDS = 60;
/** Every so many changes one is watched, and one is a credential, which concerns all listings of its organisation. */
const WATCHED = 20;
const CREDENTIAL = 15;
const PATIENCE_MS = 20_000;

/** A steady stream of changes through the verbs that people use; some are watched until a search finds them. */
export async function measureFreshness(db: Db, secret: string, { url, pid }: { url: string; pid: number }) {
  const listings = await offerAll(db, secret, url);
  const used = () => ({ app: cpuOf([pid]), database: cpuOf(backendsOf("index")) });
  const before = used();
  const fresh: number[] = [];
  const answered: number[] = [];
  const started = performance.now();
  const changes: Promise<void>[] = [];
  let lost = 0;
  for (let n = 0; n < A_SECOND * SECONDS; n += 1) {
    const wait = started + (n * 1000) / A_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const listing = listings[n % listings.length];
    if (listing === undefined) continue;
    const sent = performance.now();
    const change = n % CREDENTIAL === CREDENTIAL - 1 ? listing.certify(n) : listing.rename(`Casting ${wordOf(n)}`);
    changes.push(
      change.then(async () => {
        answered.push(performance.now() - sent);
        if (n % WATCHED !== 0) return;
        const found = await untilFound(url, wordOf(n), listing.id);
        if (found) fresh.push(performance.now() - sent);
        else lost += 1;
      }),
    );
  }
  await Promise.all(changes);
  const perSecond = round(changes.length / ((performance.now() - started) / 1000), 1);
  const after = used();
  const cpuMsEach = {
    app: round((after.app - before.app) / changes.length),
    database: round((after.database - before.database) / changes.length),
  };
  const load = Number(fs.readFileSync("/proc/loadavg", "utf8").split(" ")[0]);
  const times = { answered: spread(answered), findable: spread(fresh) };
  return { changes: changes.length, perSecond, ...times, watched: fresh.length, lost, cpuMsEach, load };
}

async function offerAll(db: Db, secret: string, url: string) {
  const found = [];
  for (let n = 0; n < ORGANISATIONS; n += 1) {
    const { owner } = await createOrganisation(db, secret, { membership: "admitted" });
    for (let each = 0; each < LISTINGS_OF_EACH; each += 1) found.push(await changeable(url, owner));
  }
  return found;
}

/** One listing, whose changes follow each other. */
async function changeable(url: string, owner: TestPerson) {
  const client = clientFor(url, owner.cookie);
  const { id, content, ...rest } = await publishedListing({ as: () => client }, owner, "equipment");
  let { version } = rest;
  let before: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<void>): Promise<void> => {
    const done = before.then(work);
    before = done;
    return done;
  };
  return {
    id,
    rename: (title: string) =>
      next(async () => {
        const saved = await client.listings.update.mutate({
          id,
          version,
          content: { ...content, text: { en: words(title) } },
        });
        version = saved.version;
      }),
    certify: (n: number) =>
      next(async () => {
        const dates = { validFrom: "2026-01-01", validTo: null };
        await client.organisations.addCredential.mutate({
          kind: "iso-9001",
          number: `B-${n}`,
          scope: "",
          fileId: null,
          ...dates,
        });
      }),
  };
}

/** Letters that no other change has. */
function wordOf(n: number): string {
  const letters = (n * 7919 + 104_729)
    .toString(26)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `zq${letters}${letters.split("").toReversed().join("")}`;
}

async function untilFound(url: string, text: string, id: string): Promise<boolean> {
  const input = encodeURIComponent(JSON.stringify({ text, locale: "en" }));
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    const answer = await fetch(`${url}/trpc/listings.find?input=${input}`);
    if ((await answer.text()).includes(id)) return true;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return false;
}
