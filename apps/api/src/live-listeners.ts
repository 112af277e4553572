import type { Heard, Listening, Topic } from "./live.ts";
import type { Stream } from "./live-stream.ts";

export interface Open {
  readonly listening: Listening;
  readonly stream: Stream<Heard>;
}

/** Everybody who listens on this server, found by what they listen to, so that a word costs only those who hear it. */
export interface Listeners {
  add(each: Open): void;
  remove(each: Open): void;
  all(): Open[];
  /** Who hears what is said on a topic. */
  on(topic: Topic): Open[];
  /** The open windows of the person that a topic is about. */
  of(topic: Topic): Open[];
}

export function openListeners(): Listeners {
  const open = new Set<Open>();
  const byTopic = shelf();
  const byPerson = shelf();
  return {
    add(each) {
      open.add(each);
      for (const topic of each.listening.topics) byTopic.add(topic, each);
      byPerson.add(`person:${each.listening.actor.personId}`, each);
    },
    remove(each) {
      open.delete(each);
      for (const topic of each.listening.topics) byTopic.remove(topic, each);
      byPerson.remove(`person:${each.listening.actor.personId}`, each);
    },
    all: () => [...open],
    on: (topic) => byTopic.get(topic),
    of: (topic) => byPerson.get(topic),
  };
}

function shelf() {
  const sets = new Map<Topic, Set<Open>>();
  return {
    get: (topic: Topic) => [...(sets.get(topic) ?? [])],
    add(topic: Topic, each: Open) {
      const set = sets.get(topic) ?? new Set();
      sets.set(topic, set.add(each));
    },
    remove(topic: Topic, each: Open) {
      const set = sets.get(topic);
      set?.delete(each);
      if (set?.size === 0) sets.delete(topic);
    },
  };
}
