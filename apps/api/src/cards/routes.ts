import { DomainError } from "@commonbench/domain/errors";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Ctx } from "#api/context.ts";
import { inTurn } from "#api/features/files/turns.ts";
import { allianceCard, listingCard, organisationCard } from "./card-of.ts";
import { type Card, drawCard } from "./draw-card.ts";

const DAY = 24 * 60 * 60;
/** Grows when the drawing changes. */
const DESIGN = 1;
const MONTH_MS = 30 * DAY * 1000;

interface CardParams {
  locale: string;
  file?: string;
}
type CardRequest = FastifyRequest<{ Params: CardParams }>;
type Find = (ctx: Ctx, locale: Locale, name: string) => Card | Promise<Card>;

interface CardParts {
  dataDir: string;
  contextOf: (request: FastifyRequest) => Promise<Ctx>;
}

/** The pictures that a link to a page is shown with. */
export async function registerCards(app: FastifyInstance, { dataDir, contextOf }: CardParts): Promise<void> {
  const folder = path.join(dataDir, "cards");
  await forgetOld(folder);
  const answer = (find: Find) => async (request: CardRequest, reply: FastifyReply) => {
    const { locale: spoken, file = ".png" } = request.params;
    const locale = LOCALES.find((each) => each === spoken);
    const name = /^([\w-]*)\.png$/.exec(file)?.[1];
    if (locale === undefined || name === undefined) return reply.status(404).send({ error: "not-found" });
    const card = await found(() => contextOf(request).then((ctx) => find(ctx, locale, name)));
    if (!card) return reply.status(404).send({ error: "not-found" });
    reply.type("image/png").header("cache-control", `public, max-age=${DAY}`);
    // Other sites show it: that is what it is for.
    reply.header("cross-origin-resource-policy", "cross-origin");
    return reply.send(await kept(folder, card));
  };
  app.get(
    "/cards/:locale/alliance.png",
    answer((ctx, locale) => allianceCard(ctx, locale)),
  );
  app.get("/cards/:locale/listings/:file", answer(listingCard));
  app.get("/cards/:locale/organisations/:file", answer(organisationCard));
}

async function found(find: () => Promise<Card>): Promise<Card | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const drawing = new Map<string, Promise<Uint8Array>>();

/** By what stands on it, so that a change makes another one, and nothing is drawn twice. */
async function kept(folder: string, card: Card): Promise<Uint8Array> {
  const { photo, ...words } = card;
  const hash = createHash("sha256").update(JSON.stringify([DESIGN, words]));
  if (photo !== null) hash.update(photo);
  const key = hash.digest("base64url").slice(0, 32);
  const file = path.join(folder, `${key}.png`);
  const known = await fs.readFile(file).catch(() => null);
  if (known !== null) return known;
  const work = drawing.get(key) ?? inTurn(() => drawCard(card)).finally(() => drawing.delete(key));
  drawing.set(key, work);
  const png = await work;
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(`${file}.${process.pid}`, png);
  await fs.rename(`${file}.${process.pid}`, file);
  return png;
}

/** They are drawn again when somebody asks. */
async function forgetOld(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await fs.stat(file);
    if (Date.now() - mtimeMs > MONTH_MS) await fs.rm(file, { force: true });
  }
}
