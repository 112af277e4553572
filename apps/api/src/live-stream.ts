/** What one listener has yet to be given. */
export interface Stream<T> {
  push(item: T): void;
  /** Ends the stream; with an error the listener gets that instead of what waits. */
  close(error?: Error): void;
  read(): AsyncGenerator<T, void, void>;
}

/**
 * A listener slower than what happens does not hold memory: past `most` all that waits becomes `catchUp`, which stands
 * for whatever waited before it.
 */
export function openStream<T>(catchUp: T, most: number): Stream<T> {
  let waiting: T[] = [];
  let ended: { readonly error: Error | undefined } | null = null;
  let wake = () => undefined as void;
  return {
    push(item) {
      if (ended !== null) return;
      waiting = item === catchUp || waiting.length >= most ? [catchUp] : [...waiting, item];
      wake();
    },
    close(error) {
      ended ??= { error };
      wake();
    },
    async *read() {
      for (;;) {
        if (ended?.error !== undefined) throw ended.error;
        const [next] = waiting.splice(0, 1);
        if (next !== undefined) yield next;
        else if (ended !== null) return;
        else await new Promise<void>((resolve) => void (wake = resolve));
      }
    },
  };
}
