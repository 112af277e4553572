import { createHash, randomBytes } from "node:crypto";
import type { Stage } from "../actors.ts";
import { refused, rows } from "../table.ts";

async function foundingToken({ market }: Stage): Promise<{ token: string }> {
  const token = randomBytes(24).toString("base64url");
  const foundingHash = createHash("sha256").update(token).digest("hex");
  await market.db.alliance.upsert({ where: { id: 1 }, create: { id: 1, foundingHash }, update: { foundingHash } });
  return { token };
}

export const allianceRows = rows(
  `
                        nobody   alone   visitor  applicant  staff   manager  owner   other   suspended  secretariat
    alliance.founding   ok       ok      ok       ok         ok      ok       ok      ok      ok         ok
    alliance.entrance   ok       ok      ok       ok         ok      ok       ok      ok      ok         ok
    alliance.found      sign-in  ok      ok       ok         ok      ok       ok      ok      ok         ok
    alliance.found/bad  sign-in  wrong   wrong    wrong      wrong   wrong    wrong   wrong   wrong      wrong
  `,
  {
    marks: { wrong: refused("alliance.token-wrong") },
    inputs: {
      "alliance.entrance": () => ({ locale: "en" }),
      "alliance.found": foundingToken,
      "alliance.found/bad": async (stage) => ({ token: `${(await foundingToken(stage)).token}x` }),
    },
  },
);
