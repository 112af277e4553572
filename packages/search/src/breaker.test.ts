import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Breaker, type BreakerOptions, Late, type Reason } from "./breaker.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);
const soon = async () => "answer";

async function closed(options: Partial<BreakerOptions> = {}) {
  const told: (Reason | "closed")[] = [];
  const probe = vi.fn<BreakerOptions["probe"]>(async () => null);
  const breaker = new Breaker({
    probe,
    reasonOf: (error) => (error instanceof Late ? "slow" : "away"),
    onClosed: () => void told.push("closed"),
    onOpened: (reason) => void told.push(reason),
    ...options,
  });
  await breaker.probe();
  told.length = 0;
  probe.mockClear();
  return { breaker, told, probe };
}

async function late(breaker: Breaker): Promise<void> {
  const asked = expect(breaker.ask(never)).rejects.toThrow(Late);
  await vi.advanceTimersByTimeAsync(400);
  await asked;
}

test("begins unknown, and closes with the first attempt", async () => {
  const { breaker } = await closed();
  expect(breaker.closed).toBe(true);
  await expect(breaker.ask(soon)).resolves.toBe("answer");
});

test("forgives a late answer or two, not a third", async () => {
  const { breaker, told } = await closed();
  await late(breaker);
  await late(breaker);
  expect(breaker.closed).toBe(true);
  await late(breaker);
  expect(breaker.reason).toBe("slow");
  expect(told).toEqual(["slow"]);
});

test("opens at the first answer that is none", async () => {
  const { breaker } = await closed();
  await expect(breaker.ask(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  expect(breaker.reason).toBe("away");
});

test("asks again what failed, in growing pauses, and closes when it is answered", async () => {
  const { breaker, told, probe } = await closed();
  probe.mockResolvedValue("away");
  await breaker.ask(() => Promise.reject(new Error("refused"))).catch(() => undefined);
  for (const pause of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
    const before = probe.mock.calls.length;
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(probe.mock.calls.length).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(probe.mock.calls.length).toBe(before + 1);
  }
  expect(probe.mock.lastCall?.[0]).not.toBeNull();
  probe.mockResolvedValue(null);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(breaker.closed).toBe(true);
  expect(told).toEqual(["away", "closed"]);
});

test("tells why anew when the reason is another, and nothing when it ended", async () => {
  const { breaker, told, probe } = await closed();
  probe.mockRejectedValue(new Late("late"));
  breaker.open("wrong");
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(["wrong", "slow"]);
  breaker.end();
  probe.mockClear();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(probe).not.toHaveBeenCalled();
});
