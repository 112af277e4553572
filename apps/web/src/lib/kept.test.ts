import { afterEach, expect, test, vi } from "vitest";
import { keptTexts, putFirst, takeOut } from "./kept.ts";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, text) => void items.set(key, text) };
}

afterEach(() => vi.unstubAllGlobals());

test("keeps the newest first, each once, and no more than it may", () => {
  vi.stubGlobal("localStorage", storage());
  const kept = keptTexts("recent", { most: 3 });
  for (const text of ["a", "b", "a", "c", "d"]) putFirst(kept, text);
  expect(kept.read()).toEqual(["d", "c", "a"]);
  takeOut(kept, "c");
  expect(kept.read()).toEqual(["d", "a"]);
  expect(kept.read()).toBe(kept.read());
});

test("what somebody else wrote there is not believed", () => {
  vi.stubGlobal("localStorage", { getItem: () => '{"a":1', setItem: () => undefined });
  expect(keptTexts("recent", { most: 3 }).read()).toEqual([]);
  vi.stubGlobal("localStorage", { getItem: () => '["a",1]', setItem: () => undefined });
  expect(keptTexts("recent", { most: 3 }).read()).toEqual(["a"]);
});

test("where storage is refused nothing is kept and nothing breaks", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new Error("refused");
    },
  });
  const kept = keptTexts("recent", { most: 3 });
  putFirst(kept, "a");
  expect(kept.read()).toEqual([]);
});
