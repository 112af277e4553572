import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

/** Starts to listen; calls `hear` for what comes and `end` once when it is over, for whatever cause. */
export type Connect<T> = (hear: (event: T) => void, end: () => void) => { unsubscribe(): void };

type Message<T> = { readonly event: T } | { readonly lost: boolean };

export interface SharedStream<T> {
  readonly join: (hear: (event: T) => void) => () => void;
  readonly watchLost: (changed: () => void) => () => void;
  readonly isLost: () => boolean;
}

const RETRY_MS = 3000;

/**
 * One connection for all windows of a browser, which opens no more than six to one server over HTTP/1.1: the window that
 * holds the lock listens and tells the others; when it closes, the next one takes its place.
 */
export function sharedStream<T>(name: string, connect: Connect<T>): SharedStream<T> {
  const hearers = new Set<(event: T) => void>();
  const watchers = new Set<() => void>();
  let lost = false;
  let leave: (() => void) | null = null;

  const take = (message: Message<T>) => {
    if ("lost" in message) {
      lost = message.lost;
      for (const watcher of watchers) watcher();
    } else for (const hear of hearers) hear(message.event);
  };

  const enter = () => {
    const gone = new AbortController();
    // Without encryption there are no locks: each window listens for itself.
    if (navigator.locks === undefined) {
      void lead(connect, take, gone.signal);
      return () => gone.abort();
    }
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", ({ data }: MessageEvent<Message<T>>) => take(data));
    const tellAll = (message: Message<T>) => {
      // What is still under way when the last hearer has left.
      if (gone.signal.aborted) return;
      take(message);
      channel.postMessage(message);
    };
    void navigator.locks
      .request(name, { signal: gone.signal }, () => lead(connect, tellAll, gone.signal))
      .catch(() => undefined)
      .finally(() => channel.close());
    return () => gone.abort();
  };

  return {
    join(hear) {
      hearers.add(hear);
      leave ??= enter();
      return () => {
        hearers.delete(hear);
        if (hearers.size > 0) return;
        leave?.();
        leave = null;
      };
    },
    watchLost(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    isLost: () => lost,
  };
}

/** Listens until `gone`, and begins again whenever it ends. */
function lead<T>(connect: Connect<T>, tellAll: (message: Message<T>) => void, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    let current: ReturnType<Connect<T>> | null = null;
    const start = () => {
      current = connect(
        (event) => {
          tellAll({ lost: false });
          tellAll({ event });
        },
        () => {
          if (gone.aborted) return;
          current = null;
          tellAll({ lost: true });
          timer = setTimeout(start, RETRY_MS);
        },
      );
    };
    start();
    gone.addEventListener("abort", () => {
      clearTimeout(timer);
      current?.unsubscribe();
      resolve();
    });
  });
}

/** Hears what comes while the component is there; says whether the connection is lost at the moment. */
export function useSharedStream<T>(stream: SharedStream<T>, onEvent: (event: T) => void): boolean {
  const hear = useEffectEvent((event: T) => onEvent(event));
  useEffect(() => stream.join((event) => hear(event)), [stream]);
  return useSyncExternalStore(stream.watchLost, stream.isLost, () => false);
}
