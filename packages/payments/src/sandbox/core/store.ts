import type { AnyThing, Kind, Kinds } from "./things.ts";
import type { Journal } from "./journal.ts";

type Shelf = Map<string, AnyThing>;

/** Reading and writing while one change is made: all of it is kept, or nothing. */
export interface Tx {
  /** The sandbox's time in seconds. */
  readonly now: number;
  readonly cause: Cause;
  get<K extends Kind>(kind: K, id: string | null): Kinds[K] | undefined;
  /** Oldest first. */
  all<K extends Kind>(kind: K): Kinds[K][];
  put<T extends AnyThing>(thing: T): T;
  drop(kind: Kind, id: string): void;
}

/** The request that a change is made for. */
export interface Cause {
  readonly requestId: string | null;
  readonly key: string | null;
}

export const NOBODY: Cause = { requestId: null, key: null };

/** Keeps everything in memory, and in a journal that is written before anybody is answered. */
export class Store {
  readonly #shelves = new Map<Kind, Shelf>();
  readonly #journal: Journal | null;
  readonly #clock: () => Date;

  constructor(journal: Journal | null, clock: () => Date) {
    this.#journal = journal;
    this.#clock = clock;
    for (const thing of journal?.read() ?? []) this.#shelf(thing.object).set(thing.id, thing);
  }

  /** In seconds; it may have been set on. */
  now(): number {
    const ahead = this.#shelf("_ahead").get("ahead");
    const seconds = ahead?.object === "_ahead" ? ahead.seconds : 0;
    return Math.floor(this.#clock().getTime() / 1000) + seconds;
  }

  change<T>(work: (tx: Tx) => T, cause: Cause = NOBODY, now: number = this.now()): T {
    const written = new Map<string, AnyThing>();
    const dropped = new Map<string, Kind>();
    const tx: Tx = {
      now,
      cause,
      get: (kind, id) => this.#find(kind, id, written, dropped),
      all: (kind) => this.#list(kind, written, dropped),
      put: (thing) => {
        written.set(thing.id, thing);
        return thing;
      },
      drop: (kind, id) => void dropped.set(id, kind),
    };
    const result = work(tx);
    this.#journal?.write([...written.values()], [...dropped.keys()]);
    for (const thing of written.values()) this.#shelf(thing.object).set(thing.id, thing);
    for (const [id, kind] of dropped) this.#shelf(kind).delete(id);
    return result;
  }

  read<T>(work: (tx: Tx) => T): T {
    return this.change(work);
  }

  #shelf(kind: Kind): Shelf {
    const shelf = this.#shelves.get(kind) ?? new Map<string, AnyThing>();
    this.#shelves.set(kind, shelf);
    return shelf;
  }

  #find<K extends Kind>(
    kind: K,
    id: string | null,
    written: ReadonlyMap<string, AnyThing>,
    dropped: ReadonlyMap<string, Kind>,
  ): Kinds[K] | undefined {
    if (id === null || dropped.has(id)) return undefined;
    const thing = written.get(id) ?? this.#shelf(kind).get(id);
    return thing !== undefined && isOf(kind, thing) ? thing : undefined;
  }

  #list<K extends Kind>(
    kind: K,
    written: ReadonlyMap<string, AnyThing>,
    dropped: ReadonlyMap<string, Kind>,
  ): Kinds[K][] {
    const shelf = this.#shelf(kind);
    if (written.size === 0 && dropped.size === 0) return [...shelf.values()].filter((thing) => isOf(kind, thing));
    const things = new Map(shelf);
    for (const thing of written.values()) if (thing.object === kind) things.set(thing.id, thing);
    for (const id of dropped.keys()) things.delete(id);
    return [...things.values()].filter((thing) => isOf(kind, thing));
  }
}

const isOf = <K extends Kind>(kind: K, thing: AnyThing): thing is Kinds[K] & AnyThing => thing.object === kind;
