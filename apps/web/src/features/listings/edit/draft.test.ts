import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EditView } from "./draft-state.ts";
import { withText } from "./content.ts";
import { contentWith, viewWith } from "./testing/sample.ts";

interface Sent {
  version: number;
  content: ListingContent;
}
const server = vi.hoisted(() => ({ update: vi.fn() }));

vi.mock("#web/lib/trpc.ts", () => ({
  trpcClient: { listings: { update: { mutate: server.update } } },
  trpc: { listings: { pathFilter: () => ({}), get: { pathFilter: () => ({}) } } },
  queryClient: { invalidateQueries: () => Promise.resolve() },
  failureOf: (error: { status?: number; reason?: string; details?: object }) => ({
    status: error.status ?? 0,
    reason: error.reason ?? null,
    details: error.details ?? null,
    fields: null,
  }),
}));
const { ListingDraft } = await import("./draft.ts");

const answer = ({ version, content }: Sent): EditView => viewWith({ version: version + 1, content });
const titled = (title: string) => (content: ListingContent) => withText(content, "en", { title });
const titleSent = (call: number): string | undefined =>
  (server.update.mock.calls[call]?.[0] as Sent | undefined)?.content.text.en?.title;

function memory(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", memory());
  vi.stubGlobal("addEventListener", vi.fn());
  vi.stubGlobal("removeEventListener", vi.fn());
  server.update.mockReset().mockImplementation((sent: Sent) => Promise.resolve(answer(sent)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a draft", () => {
  test("saves itself once the typing rests", async () => {
    const draft = new ListingDraft(viewWith());
    for (const title of ["C", "Ca", "Cas"]) {
      draft.change(titled(title));
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(server.update).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1200);
    expect(server.update).toHaveBeenCalledTimes(1);
    expect(titleSent(0)).toBe("Cas");
    expect(draft.get().phase.is).toBe("saved");
  });

  test("sends what was typed during a save afterwards, with the new version", async () => {
    let arrive = (): void => undefined;
    server.update.mockImplementationOnce(
      (sent: Sent) => new Promise((resolve) => (arrive = () => resolve(answer(sent)))),
    );
    const draft = new ListingDraft(viewWith());
    draft.change(titled("One"));
    await vi.advanceTimersByTimeAsync(1300);
    draft.change(titled("Two"));
    await vi.advanceTimersByTimeAsync(1300);
    expect(server.update).toHaveBeenCalledTimes(1);
    arrive();
    await vi.advanceTimersByTimeAsync(1300);
    expect(server.update.mock.calls.map(([sent]) => (sent as Sent).version)).toEqual([1, 2]);
    expect(titleSent(1)).toBe("Two");
    expect(draft.get()).toMatchObject({ phase: { is: "saved" }, view: { version: 3 } });
  });

  test("keeps trying while the server is away, and loses nothing", async () => {
    server.update.mockRejectedValueOnce({ status: 0 }).mockRejectedValueOnce({ status: 503 });
    const draft = new ListingDraft(viewWith());
    draft.change(titled("Kept"));
    await vi.advanceTimersByTimeAsync(1300);
    expect(draft.get().phase.is).toBe("failed");
    expect(new ListingDraft(viewWith()).get()).toMatchObject({ content: { text: { en: { title: "Kept" } } } });
    await vi.advanceTimersByTimeAsync(4100 + 8100);
    expect(server.update).toHaveBeenCalledTimes(3);
    expect(draft.get().phase.is).toBe("saved");
    expect(new ListingDraft(viewWith({ version: 2, content: contentWith() })).get().broughtBack).toBeNull();
  });

  test("stops at a conflict until a version is chosen, then goes on from theirs", async () => {
    const theirs = {
      version: 7,
      content: titled("Theirs")(contentWith()),
      by: "Ka Wai Lei",
      at: "2026-11-23T02:01:00Z",
    };
    server.update.mockRejectedValueOnce({
      status: 409,
      reason: "listings.changed-meanwhile",
      details: { yours: 1, theirs },
    });
    const draft = new ListingDraft(viewWith());
    draft.change(titled("Mine"));
    await vi.advanceTimersByTimeAsync(1300);
    expect(draft.get().conflict).toEqual(theirs);
    draft.change(titled("Mine still"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.update).toHaveBeenCalledTimes(1);
    await draft.settle(titled("Mine still")(theirs.content));
    expect(server.update.mock.calls[1]?.[0]).toMatchObject({ version: 7 });
    expect(draft.get()).toMatchObject({ conflict: null, phase: { is: "saved" } });
  });

  test("a version chosen as it is stored needs no save", async () => {
    const theirs = { version: 7, content: titled("Theirs")(contentWith()), by: null, at: "2026-11-23T02:01:00Z" };
    server.update.mockRejectedValueOnce({
      status: 409,
      reason: "listings.changed-meanwhile",
      details: { yours: 1, theirs },
    });
    const draft = new ListingDraft(viewWith());
    draft.change(titled("Mine"));
    await vi.advanceTimersByTimeAsync(1300);
    await draft.settle(theirs.content);
    expect(server.update).toHaveBeenCalledTimes(1);
    expect(draft.get()).toMatchObject({ phase: { is: "saved" }, view: { version: 7 } });
  });
});

describe("a published listing", () => {
  const published = viewWith({ status: "published" });

  test("is saved only when asked", async () => {
    const draft = new ListingDraft(published);
    draft.change(titled("Later"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.update).not.toHaveBeenCalled();
    expect(await draft.save()).toBe(true);
    expect(server.update).toHaveBeenCalledTimes(1);
  });

  test("is not sent with a field that cannot be saved", async () => {
    const draft = new ListingDraft(published);
    draft.change((content) => ({ ...content, price: Number.NaN }));
    expect(await draft.save()).toBe(false);
    expect(server.update).not.toHaveBeenCalled();
    expect([...draft.get().issues.keys()]).toEqual(["price"]);
  });

  test("shows what the server misses", async () => {
    const problems = [{ field: "price", problem: "missing" }];
    server.update.mockRejectedValueOnce({ status: 422, reason: "listings.incomplete", details: { problems } });
    const draft = new ListingDraft(published);
    draft.change((content) => ({ ...content, priceMode: "amount" }));
    expect(await draft.save()).toBe(false);
    expect(draft.get()).toMatchObject({ phase: { is: "failed" }, view: { problems } });
  });
});
