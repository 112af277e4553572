import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Marketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { uploaded } from "../../support/uploads.ts";
import {
  addReport,
  booked,
  handOver,
  lab,
  morning,
  move,
  openedHouse,
  remind,
  sampleNotices,
  samplesOf,
} from "./bench.ts";

let market: Marketplace;
openedHouse((opened) => (market = opened));

/** Samples that the lab has. */
async function received(samples = 2, express = false) {
  const place = await lab(market);
  const id = await booked(market, place, { samples, express });
  market.clock.set(morning(1));
  await handOver(market, place.provider.owner, id, "receive");
  return { place, id, staff: place.provider.owner, buyer: place.booker.owner };
}
const read = async (fileId: string, as: TestPerson, variant = "document.pdf") =>
  (await market.fetch(`/files/${fileId}/${variant}`, { as })).status;

describe("a report", () => {
  test("is the lab's alone until the samples are reported", async () => {
    const { id, staff, buyer } = await received();
    const { fileId } = await addReport(market, staff, id, { handsOver: false });
    expect((await samplesOf(market, buyer, id)).reports).toEqual([]);
    expect([await read(fileId, staff), await read(fileId, buyer)]).toEqual([200, 404]);
    await move(market, staff, id, "report");
    expect((await samplesOf(market, buyer, id)).reports).toMatchObject([{ version: 1, replaced: false }]);
    expect(await read(fileId, buyer)).toBe(200);
    const stranger = await market.organisation({ membership: "admitted" });
    expect(await read(fileId, stranger.owner)).toBe(404);
  });

  test("must be there before a sample is reported", async () => {
    const { id, staff } = await received(1);
    const [sample] = (await samplesOf(market, staff, id)).samples;
    expect(sample?.can).not.toContain("report");
    const lines = [{ id: sample?.id ?? "", version: sample?.version ?? 0 }];
    const call = market.as(staff).samples.move.mutate({ reservationId: id, move: "report", lines });
    expect(await refusalReason(call)).toBe("samples.report-missing");
  });

  test("is replaced by a newer version, also after the end; the earlier stays readable", async () => {
    const { id, staff, buyer } = await received();
    const first = await addReport(market, staff, id);
    await handOver(market, staff, id, "return");
    const second = await addReport(market, staff, id, { replacesId: first.id });
    expect((await samplesOf(market, buyer, id)).reports).toMatchObject([
      { id: second.id, version: 2, replaced: false },
      { id: first.id, version: 1, replaced: true },
    ]);
    expect([await read(first.fileId, buyer), await read(second.fileId, buyer)]).toEqual([200, 200]);
    const lost = await refusal(addReport(market, staff, id, { replacesId: first.id }));
    expect([lost.code, lost.reason]).toEqual(["CONFLICT", "samples.already-replaced"]);
    expect(await refusalReason(addReport(market, staff, id))).toBe("samples.not-allowed-now");
  });

  test("sent twice is one, and only documents and photos are one", async () => {
    const { id, staff, place } = await received(1);
    const { samples } = await samplesOf(market, staff, id);
    const input = {
      id: randomUUID(),
      reservationId: id,
      sampleIds: samples.map((sample) => sample.id),
      fileIds: [await uploaded(market, staff, "photo")],
      handsOver: false,
    };
    await market.as(staff).samples.addReport.mutate(input);
    await market.as(staff).samples.addReport.mutate(input);
    expect((await samplesOf(market, staff, id)).reports).toHaveLength(1);
    const attachment = randomUUID();
    const common = { organisationId: place.provider.id, uploadedById: staff.id, createdAt: market.clock.now() };
    const file = { kind: "attachment", name: "report.docx", mime: "application/octet-stream", bytes: 1 };
    await market.db.storedFile.create({ data: { ...file, ...common, id: attachment } });
    const other = { ...input, id: randomUUID(), fileIds: [attachment] };
    expect(await refusalReason(market.as(staff).samples.addReport.mutate(other))).toBe("files.type-not-allowed");
  });

  test("photos of a hand-over are seen by both sides and nobody else", async () => {
    const place = await lab(market);
    const id = await booked(market, place, { samples: 1 });
    const photo = await uploaded(market, place.provider.owner);
    await handOver(market, place.provider.owner, id, "receive", { photoIds: [photo] });
    const stranger = await market.organisation({ membership: "admitted" });
    const readers = [place.provider.owner, place.booker.owner, stranger.owner];
    expect(await Promise.all(readers.map((each) => read(photo, each, "small.webp")))).toEqual([200, 200, 404]);
  });
});

describe("the turnaround", () => {
  test("runs from the receipt, in the lab's working days, as it was agreed when it was booked", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    await market.db.availability.update({
      where: { listingId: place.id },
      data: { settings: { turnaroundDays: 9, expressDays: null } },
    });
    market.clock.set(morning(3));
    await handOver(market, place.provider.owner, id, "receive");
    const [sample] = (await samplesOf(market, place.booker.owner, id)).samples;
    expect(sample?.clock).toEqual({ dueAt: morning(8, 18), state: "on-time" });
  });

  test("the lab is reminded the working day before, once, and both sides hear when it is late", async () => {
    const { id, place, buyer } = await received();
    const said = async () => (await sampleNotices(market, id)).slice(1);
    market.clock.set(morning(2));
    await remind(market);
    expect(await said()).toEqual([]);
    market.clock.set(morning(3, 9));
    await remind(market);
    await remind(market);
    expect(await said()).toEqual([{ event: "samples-due", to: place.provider.id }]);
    market.clock.set(morning(4, 12));
    expect((await samplesOf(market, buyer, id)).samples[0]?.clock?.state).toBe("due-today");
    market.clock.set(morning(4, 19));
    await remind(market);
    await remind(market);
    expect((await said()).slice(1)).toEqual([
      { event: "samples-late", to: place.provider.id },
      { event: "samples-late", to: place.booker.id },
    ]);
    expect((await samplesOf(market, buyer, id)).samples[0]?.clock?.state).toBe("late");
  });

  test("express is due sooner, and a report in time is never late afterwards", async () => {
    const { id, staff } = await received(1, true);
    const due = async () => (await samplesOf(market, staff, id)).samples[0]?.clock;
    expect(await due()).toEqual({ dueAt: morning(2, 18), state: "on-time" });
    await addReport(market, staff, id);
    market.clock.set(morning(20));
    await remind(market);
    expect(await due()).toEqual({ dueAt: morning(2, 18), state: "on-time" });
  });
});

describe("the lab's list", () => {
  test("shows what is to be done by group, and a code leads to its sample", async () => {
    const { id, staff, place } = await received();
    const waiting = await booked(market, place, { samples: 3 });
    const bench = (group?: "to-receive" | "late" | "in-test", text?: string) =>
      market.as(staff).samples.bench.query({ locale: "en", ...(group && { group }), ...(text && { text }) });
    const all = await bench();
    expect(all.counts).toEqual({ "to-receive": 3, "in-test": 2, soon: 0, late: 0, "to-return": 0 });
    expect(all.rows).toHaveLength(5);
    expect((await bench("to-receive")).rows.map((row) => row.reservationId)).toEqual(Array(3).fill(waiting));
    market.clock.set(morning(4, 19));
    expect((await bench("late")).rows.map(({ clock }) => clock?.state)).toEqual(["late", "late"]);
    const [row] = (await bench("in-test")).rows;
    const code = row?.code ?? "";
    expect((await bench(undefined, code)).rows.map((each) => each.id)).toEqual([row?.id]);
    const found = await market.as(staff).samples.find.query({ code: code.toLowerCase().replaceAll("-", " ") });
    expect(found).toEqual({ reservationId: id, sampleId: row?.id });
    const buyer = market.as(place.booker.owner).samples;
    expect((await buyer.bench.query({ locale: "en" })).rows).toEqual([]);
  });

  test("is read page by page", async () => {
    const { staff, id } = await received(5);
    const first = await market.as(staff).samples.bench.query({ locale: "en", limit: 3 });
    const rest = await market.as(staff).samples.bench.query({ locale: "en", limit: 3, cursor: first.nextCursor });
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.id)).size).toBe(5);
    expect([rest.nextCursor, first.rows[0]?.reservationId]).toEqual([null, id]);
  });
});
