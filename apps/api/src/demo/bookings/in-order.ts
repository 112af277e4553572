import type { Acts } from "./play.ts";

/** Plays stories beside each other in the order of their time, until now; the clock is set before each act. */
export async function inOrder(stories: readonly Acts[], now: Date, setClock: (at: Date) => void): Promise<void> {
  const waiting: { readonly at: Date; readonly story: Acts }[] = [];
  const goOn = async (story: Acts): Promise<void> => {
    const { done, value } = await story.next();
    if (done !== true && value <= now) waiting.push({ at: value, story });
  };
  for (const story of stories) await goOn(story);
  while (waiting.length > 0) {
    const next = waiting.reduce((first, each) => (each.at < first.at ? each : first));
    waiting.splice(waiting.indexOf(next), 1);
    setClock(next.at);
    await goOn(next.story);
  }
}
