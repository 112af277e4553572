type Work = (ids: readonly string[]) => Promise<void>;

/** What is asked for while a call is under way is done together by the next one, so that many small jobs cost few writes. */
export function gathered(work: Work): Work {
  let waiting = new Set<string>();
  let next: Promise<void> | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const start = () => {
    const ids = [...waiting];
    waiting = new Set();
    next = null;
    const done = work(ids);
    running = done.catch(() => undefined);
    return done;
  };
  return (ids) => {
    for (const id of ids) waiting.add(id);
    next ??= running.then(start);
    return next;
  };
}

/** What many ask at the same moment is worked out once: whoever asks while an answer is under way gets that one. */
export function shared<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    const answer = underWay.get(key) ?? work().finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}

/** One call at a time, each in its own. */
export function inTurn(work: Work): Work {
  let before: Promise<unknown> = Promise.resolve();
  return (ids) => {
    const done = before.then(() => work(ids));
    before = done.catch(() => undefined);
    return done;
  };
}
