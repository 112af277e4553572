/** Decoding takes up to a few hundred megabytes a photo, so this many at once in a process. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs work when it is its turn; first come, first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}
