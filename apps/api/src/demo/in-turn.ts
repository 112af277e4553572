/** Four at a time, in order of the plan: more would only wait for the same two cores. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T, at: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next.index] = await work(next.item, next.index);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return results;
}
