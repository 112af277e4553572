import { randomUUID } from "node:crypto";
import { addReport, booked, handOver, lab, samplesOf } from "../../samples/bench.ts";
import type { Stage } from "../actors.ts";
import { forbidden, refused, rows } from "../table.ts";
import { fileOf } from "../things.ts";

const locale = "en";

/** Samples that another member has booked at home's lab; home's owner does what has to come first. */
async function announced({ market, home }: Stage) {
  const place = await lab(market, { owner: home });
  const reservationId = await booked(market, place, { samples: 1 });
  return { reservationId };
}

async function seen(stage: Stage, reservationId: string) {
  return samplesOf(stage.market, stage.home.owner, reservationId);
}

const handing = (kind: "receive" | "return" | "take-back") => async (stage: Stage) => {
  const { reservationId } = await announced(stage);
  if (kind !== "receive") await handOver(stage.market, stage.home.owner, reservationId, "receive");
  if (kind === "take-back") await handOver(stage.market, stage.home.owner, reservationId, "return");
  const { samples } = await seen(stage, reservationId);
  const lines = samples.map(({ id, version }) => ({ id, version, count: 1, weightMg: 2_000, condition: "fine" }));
  const photoIds = [await fileOf(stage, stage.own, "photo")];
  return { reservationId, kind, lines, photoIds };
};

async function moving(stage: Stage) {
  const { reservationId } = await announced(stage);
  await handOver(stage.market, stage.home.owner, reservationId, "receive");
  const { samples } = await seen(stage, reservationId);
  return { reservationId, move: "start", lines: samples.map(({ id, version }) => ({ id, version })) };
}

async function reporting(stage: Stage) {
  const { reservationId } = await announced(stage);
  await handOver(stage.market, stage.home.owner, reservationId, "receive");
  const { samples } = await seen(stage, reservationId);
  const fileIds = [await fileOf(stage, stage.own, "document")];
  const sampleIds = samples.map(({ id }) => id);
  return { id: randomUUID(), reservationId, sampleIds, fileIds, handsOver: true };
}

async function replacing(stage: Stage) {
  const input = await reporting(stage);
  const { id: replacesId } = await addReport(stage.market, stage.home.owner, input.reservationId);
  return { ...input, replacesId };
}

async function describing(stage: Stage) {
  const { reservationId } = await announced(stage);
  const { samples, version } = await seen(stage, reservationId);
  const said = { label: "Ring", material: "18K", count: 1, weightMg: 4_000, weightUnit: "g" };
  return { reservationId, version, lines: samples.map(({ id }) => ({ ...said, id })) };
}

async function code(stage: Stage) {
  const { reservationId } = await announced(stage);
  return { code: (await seen(stage, reservationId)).samples[0]?.code };
}

const byOwner = (ids: Record<string, string>) => ({ as: "owner" as const, ids });

/** Samples are their two organisations': everybody at the lab handles them, and each side does what is its own. */
export const sampleRows = rows(
  `
                                nobody   alone   visitor  applicant  staff   manager  owner   other   suspended  secretariat
    samples.of                  sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.bench               sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
    samples.find                sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.describe            sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.handOver            sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.handOver/return     sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.handOver/take-back  sign-in  choose  absent   absent     theirs  theirs   theirs  absent  absent     choose
    samples.move                sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.addReport           sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    samples.addReport/again     sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
  `,
  {
    marks: { theirs: forbidden("forbidden"), file: refused("listings.file-of-other-organisation") },
    inputs: {
      "samples.of": async (stage) => ({ reservationId: (await announced(stage)).reservationId, locale }),
      "samples.bench": () => ({ locale }),
      "samples.find": code,
      "samples.describe": describing,
      "samples.handOver": handing("receive"),
      "samples.handOver/return": handing("return"),
      "samples.handOver/take-back": handing("take-back"),
      "samples.move": moving,
      "samples.addReport": reporting,
      "samples.addReport/again": replacing,
    },
    foreign: {
      "samples.of": byOwner({ reservationId: "absent" }),
      "samples.describe": byOwner({ reservationId: "absent", "lines.0.id": "ok" }),
      "samples.handOver": byOwner({ reservationId: "absent", "lines.0.id": "absent", "photoIds.0": "file" }),
      "samples.handOver/return": byOwner({ reservationId: "absent", "lines.0.id": "absent", "photoIds.0": "file" }),
      "samples.handOver/take-back": byOwner({
        reservationId: "absent",
        "lines.0.id": "theirs",
        "photoIds.0": "theirs",
      }),
      "samples.move": byOwner({ reservationId: "absent", "lines.0.id": "absent" }),
      "samples.addReport": byOwner({ id: "ok", reservationId: "absent", "sampleIds.0": "absent", "fileIds.0": "file" }),
      "samples.addReport/again": byOwner({
        id: "ok",
        reservationId: "absent",
        "sampleIds.0": "absent",
        "fileIds.0": "file",
        replacesId: "absent",
      }),
    },
  },
);
