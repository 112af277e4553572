import { gathered, inTurn } from "@commonbench/api/gathered";
import { expect, test } from "vitest";

/** Work that ends when it is told to. */
function slow() {
  const batches: string[][] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const work = (ids: readonly string[]) => {
    batches.push([...ids]);
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  };
  return { batches, ends, together: gathered(work), one: inTurn(work) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("what comes while a batch is under way is one batch, each id once", async () => {
  const { batches, ends, together } = slow();
  const first = together(["a"]);
  await settled();
  const rest = [together(["b"]), together(["a"]), together(["b", "c"])];
  await settled();
  expect(batches).toEqual([["a"]]);
  ends[0]?.resolve();
  await first;
  await settled();
  expect(batches).toEqual([["a"], ["b", "a", "c"]]);
  ends[1]?.resolve();
  await Promise.all(rest);
});

test("a batch that fails fails for those in it, and the next one goes on", async () => {
  const { batches, ends, together } = slow();
  const first = together(["a"]);
  await settled();
  const second = together(["b"]);
  ends[0]?.reject(new Error("the engine is away"));
  await expect(first).rejects.toThrow("away");
  await settled();
  expect(batches).toEqual([["a"], ["b"]]);
  ends[1]?.resolve();
  await second;
});

test("what goes in turn goes one at a time, and one that fails does not end the row", async () => {
  const { batches, ends, one } = slow();
  const [first, second] = [one(["a"]), one(["a"])];
  await settled();
  expect(batches).toEqual([["a"]]);
  ends[0]?.reject(new Error("refused"));
  await expect(first).rejects.toThrow("refused");
  await settled();
  expect(batches).toEqual([["a"], ["a"]]);
  ends[1]?.resolve();
  await second;
});
