import { describe, expect, test } from "vitest";
import type { Marketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { uploaded } from "../../support/uploads.ts";
import { look, minute } from "../reservations/booking.ts";
import { addReport, booked, handOver, lab, morning, move, openedHouse, sampleNotices, samplesOf } from "./bench.ts";

let market: Marketplace;
openedHouse((opened) => (market = opened));

const actions = async (subjectId: string) => (await market.trail(subjectId)).map(({ action }) => action);

describe("samples of a booking", () => {
  test("exist from when it stands: a line each with a code, or one lot where there are many", async () => {
    const place = await lab(market);
    const few = await samplesOf(market, place.booker.owner, await booked(market, place));
    expect(few.samples.map(({ count, status }) => [count, status])).toEqual(
      Array.from({ length: 5 }, () => [1, "announced"]),
    );
    expect(few.samples[4]?.code).toBe(`${few.number}-05`);
    const many = await samplesOf(market, place.booker.owner, await booked(market, place, { samples: 40 }));
    expect(many.samples).toMatchObject([{ count: 40, code: `${many.number}-01` }]);
  });

  test("do not exist while it waits for its money, nor for time that was booked", async () => {
    const place = await lab(market, { settings: { payAfterUse: false } });
    const reservationId = await booked(market, place);
    expect(await market.as(place.booker.owner).samples.of.query({ reservationId, locale: "en" })).toBeNull();
  });

  test("go with it when it is cancelled before they came", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    await market.as(place.booker.owner).reservations.cancel.mutate({ id, expectedRefund: null, locale: "en" });
    const { samples, can } = await samplesOf(market, place.provider.owner, id);
    expect(samples.map(({ status, can: may }) => [status, may])).toEqual(
      Array.from({ length: 5 }, () => ["withdrawn", []]),
    );
    expect(can).toEqual({ describe: false, report: false });
  });

  test("are described by either side until the first is received; labels keep their codes", async () => {
    const place = await lab(market);
    const reservationId = await booked(market, place);
    const before = await samplesOf(market, place.booker.owner, reservationId);
    const [first] = before.samples;
    if (first === undefined) throw new Error("no sample");
    const line = { material: "18K yellow gold", weightUnit: "g" as const };
    const lines = [
      { ...line, id: first.id, label: "Ring", count: 1, weightMg: 4_210 },
      { ...line, id: null, label: "Wire", count: 4, weightMg: null },
    ];
    const input = { reservationId, version: before.version, lines };
    await market.as(place.booker.owner).samples.describe.mutate(input);
    const after = await samplesOf(market, place.provider.owner, reservationId);
    expect(after.samples.map(({ code, label, count, weightMg }) => [code.slice(-2), label, count, weightMg])).toEqual([
      ["01", "Ring", 1, 4_210],
      ["06", "Wire", 4, null],
    ]);
    expect(await actions(reservationId)).toContain("samples.described");
    const provider = market.as(place.provider.owner).samples;
    expect((await refusal(provider.describe.mutate(input))).reason).toBe("samples.changed-meanwhile");
    const short = { ...input, version: after.version, lines: lines.slice(0, 1) };
    expect(await refusalReason(provider.describe.mutate(short))).toBe("samples.wrong-count");
    await handOver(market, place.provider.owner, reservationId, "receive", { lines: 1 });
    const late = { ...input, version: after.version };
    expect(await refusalReason(provider.describe.mutate(late))).toBe("samples.not-allowed-now");
  });
});

describe("the way through the lab", () => {
  test("receive, test, report, return: the booking begins with the first sample and is completed with the last", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    const [staff, buyer] = [await market.person({ organisation: place.provider, role: "staff" }), place.booker.owner];
    market.clock.set(morning(1));
    await handOver(market, staff, id, "receive", { weightMg: 2_000, photoIds: [await uploaded(market, staff)] });
    expect(await look(market, buyer, id)).toMatchObject({ status: "in-use", can: { checkOut: false } });
    await move(market, staff, id, "start");
    await addReport(market, staff, id);
    expect((await samplesOf(market, buyer, id)).samples.map(({ status }) => status)).toEqual(Array(5).fill("reported"));
    await handOver(market, staff, id, "return", { lines: 4 });
    expect(await look(market, buyer, id)).toMatchObject({ status: "in-use" });
    await handOver(market, staff, id, "return");
    expect(await look(market, buyer, id)).toMatchObject({ status: "completed" });
    await handOver(market, buyer, id, "take-back", { note: "All there" });
    expect(await actions(id)).toEqual([
      "reservation.made",
      "samples.received",
      "samples.started",
      "samples.reported",
      "samples.returned",
      "samples.returned",
      "reservation.completed",
      "samples.taken-back",
    ]);
    const [bookerId, providerId] = [place.booker.id, place.provider.id];
    expect(await sampleNotices(market, id)).toEqual([
      { event: "samples-received", to: bookerId },
      { event: "samples-reported", to: bookerId },
      { event: "samples-returned", to: bookerId },
      { event: "samples-returned", to: bookerId },
      { event: "samples-taken-back", to: providerId },
    ]);
  });

  test("what changes hands together did so at one time, however long it takes to store", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    market.clock.set(morning(1));
    market.clock.tick();
    await handOver(market, place.provider.owner, id, "receive");
    const { samples } = await samplesOf(market, place.booker.owner, id);
    expect(new Set(samples.flatMap(({ handOvers }) => handOvers.map(({ at }) => at))).size).toBe(1);
  });

  test("what the test used up, and what never came, does not go back, and the booking is done all the same", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    const staff = place.provider.owner;
    await handOver(market, staff, id, "receive", { lines: 4 });
    await move(market, staff, id, "start");
    await addReport(market, staff, id);
    await move(market, staff, id, "use-up");
    expect(await look(market, staff, id)).toMatchObject({ status: "in-use" });
    await move(market, staff, id, "lose");
    expect(await look(market, staff, id)).toMatchObject({ status: "completed" });
    expect(await sampleNotices(market, id)).toContainEqual({ event: "samples-lost", to: place.booker.id });
  });

  test("time alone never completes it, however late it is", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    market.clock.set(morning(1));
    await handOver(market, place.provider.owner, id, "receive");
    market.clock.set(morning(30));
    await minute(market);
    expect(await look(market, place.provider.owner, id)).toMatchObject({ status: "in-use" });
  });

  test("a weight or count that does not agree with the time before is marked to both sides", async () => {
    const place = await lab(market);
    const id = await booked(market, place, { samples: 1 });
    const [staff, buyer] = [place.provider.owner, place.booker.owner];
    await handOver(market, staff, id, "receive", { weightMg: 10_000 });
    await handOver(market, staff, id, "return", { weightMg: 10_004 });
    expect((await sampleNotices(market, id)).map(({ event }) => event)).not.toContain("samples-differ");
    await handOver(market, buyer, id, "take-back", { weightMg: 9_900 });
    const [sample] = (await samplesOf(market, staff, id)).samples;
    expect(sample?.handOvers.map(({ differs, side }) => [differs, side])).toEqual([
      [false, "provider"],
      [false, "provider"],
      [true, "booker"],
    ]);
    const told = (await sampleNotices(market, id)).filter(({ event }) => event === "samples-differ");
    expect(told.map(({ to }) => to).toSorted()).toEqual([place.booker.id, place.provider.id].toSorted());
  });
});

describe("who may", () => {
  test("the other side, a stranger, and what the table does not say are refused", async () => {
    const place = await lab(market);
    const id = await booked(market, place, { samples: 1 });
    const [staff, buyer] = [place.provider.owner, place.booker.owner];
    const [sample] = (await samplesOf(market, staff, id)).samples;
    const line = { id: sample?.id ?? "", version: 1 };
    const given = { reservationId: id, lines: [{ ...line, count: 1, weightMg: null, condition: "fine" as const }] };
    const moved = { reservationId: id, lines: [line] };
    expect(await refusalReason(market.as(buyer).samples.handOver.mutate({ ...given, kind: "receive" }))).toBe(
      "forbidden",
    );
    expect(await refusalReason(market.as(staff).samples.handOver.mutate({ ...given, kind: "take-back" }))).toBe(
      "forbidden",
    );
    expect(await refusalReason(market.as(buyer).samples.move.mutate({ ...moved, move: "start" }))).toBe("forbidden");
    const early = await refusal(market.as(staff).samples.move.mutate({ ...moved, move: "start" }));
    expect(early.reason).toBe("samples.not-allowed-now");
    expect((await refusal(market.as(staff).samples.move.mutate({ ...moved, move: "lose" }))).code).toBe(
      "UNPROCESSABLE_CONTENT",
    );
    const stranger = await market.organisation({ membership: "admitted" });
    const others = market.as(stranger.owner).samples;
    expect(await refusalReason(others.of.query({ reservationId: id, locale: "en" }))).toBe("not-found");
    expect(await refusalReason(others.handOver.mutate({ ...given, kind: "receive" }))).toBe("not-found");
    expect(await refusalReason(others.find.query({ code: sample?.code ?? "" }))).toBe("not-found");
  });

  test("photos of others' are not attached, and check-in and check-out are not for samples", async () => {
    const place = await lab(market);
    const id = await booked(market, place);
    const foreign = await uploaded(market, place.booker.owner);
    const refused = await refusalReason(handOver(market, place.provider.owner, id, "receive", { photoIds: [foreign] }));
    expect(refused).toBe("listings.file-of-other-organisation");
    const provider = market.as(place.provider.owner).reservations;
    expect(await refusalReason(provider.checkIn.mutate({ id, locale: "en" }))).toBe("reservations.wrong-measure");
  });

  test("two who move the same sample: one does, the other learns of it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const place = await lab(market);
      const id = await booked(market, place, { samples: 2 });
      const staff = [place.provider.owner, await market.person({ organisation: place.provider, role: "staff" })];
      const { samples } = await samplesOf(market, place.provider.owner, id);
      const lines = samples.map((each) => ({ ...each, weightMg: null, condition: "fine" as const }));
      const outcomes = await Promise.allSettled(
        staff.map((each) => market.as(each).samples.handOver.mutate({ reservationId: id, kind: "receive", lines })),
      );
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await market.db.sampleHandOver.count({ where: { sample: { reservationId: id } } })).toBe(2);
      const lost = outcomes.find((outcome) => outcome.status === "rejected");
      expect(await refusalReason(Promise.reject(lost?.reason))).toBe("samples.changed-meanwhile");
    }
  });
});
