import { fold } from "@commonbench/taxonomy/fold";
import { type Concept, type Thesaurus, wordsOf } from "@commonbench/taxonomy/thesaurus";
import { type Token, tokens } from "./tokens.ts";

/** Where a folded text names concepts, in UTF-16 units. */
export interface Mention {
  readonly concepts: readonly Concept[];
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: Concept[];
}

const newNode = (): Node => ({ next: new Map(), concepts: [] });
/** No word of the trade is longer. */
const MOST_TOKENS = 16;
const HAN = /^\p{Script=Han}$/u;

/**
 * Finds concepts in folded text. A document holds the concepts that it names and all broader ones, so that a search for
 * a concept is a search for one word, however many words there are for it and for what is narrower.
 */
export class Concepts {
  readonly thesaurus: Thesaurus;
  readonly #root = newNode();
  readonly #above = new Map<string, readonly string[]>();
  readonly #standing = new Map<string, Concept[]>();

  constructor(thesaurus: Thesaurus) {
    this.thesaurus = thesaurus;
    for (const concept of thesaurus.concepts) {
      for (const word of wordsOf(concept)) this.#learn(concept, word);
      const { category } = concept;
      if (category !== undefined) this.#standing.set(category, [...(this.#standing.get(category) ?? []), concept]);
    }
  }

  /** The concept that stands for a category, where there is but one. */
  standingFor(category: string): Concept | null {
    const [concept, ...others] = this.#standing.get(category) ?? [];
    return concept === undefined || others.length > 0 ? null : concept;
  }

  /** The longest words from each place on that are no part of one found before. */
  mentions(folded: string): Mention[] {
    const all = tokens(folded);
    const found: Mention[] = [];
    let end = 0;
    for (const [at, { from }] of all.entries()) {
      const mention = this.#longest(all, at);
      if (mention === null || mention.to <= end || standsInside(all, at, mention)) continue;
      end = mention.to;
      found.push({ ...mention, from });
    }
    return found;
  }

  /** Concepts that a text is a word for, as opposed to speaks of. */
  named(folded: string): readonly Concept[] {
    const all = tokens(folded);
    const mention = all.length > MOST_TOKENS ? null : this.#longest(all, 0);
    if (mention === null || mention.to !== all.at(-1)?.to) return [];
    return mention.concepts;
  }

  /** What a document that names a concept is found by: the concept and all that are broader. */
  upwards({ id }: Concept): readonly string[] {
    const known = this.#above.get(id);
    if (known !== undefined) return known;
    const found = new Set([id]);
    for (const each of found) for (const broader of this.thesaurus.concept(each)?.broader ?? []) found.add(broader);
    this.#above.set(id, [...found]);
    return [...found];
  }

  #learn(concept: Concept, word: string): void {
    let node = this.#root;
    for (const { key } of tokens(fold(word)))
      for (const unit of key) {
        const next = node.next.get(unit) ?? newNode();
        node.next.set(unit, next);
        node = next;
      }
    if (node !== this.#root && !node.concepts.includes(concept)) node.concepts.push(concept);
  }

  #longest(all: readonly Token[], start: number): Omit<Mention, "from"> | null {
    let node: Node | undefined = this.#root;
    let found: Omit<Mention, "from"> | null = null;
    for (let at = start; at < all.length; at += 1) {
      const token = all[at];
      if (token === undefined) break;
      for (const unit of token.key) {
        node = node?.next.get(unit);
        if (node === undefined) return found;
      }
      if (node && node.concepts.length > 0) found = { concepts: node.concepts, to: token.to };
    }
    return found;
  }
}

/** A single Chinese character is a word of its own only where no other stands beside it. */
function standsInside(all: readonly Token[], at: number, { to }: Pick<Mention, "to">): boolean {
  const token = all[at];
  if (token === undefined || token.to !== to || !HAN.test(token.key)) return false;
  const [before, after] = [all[at - 1], all[at + 1]];
  const touches = (other: Token | undefined) =>
    other !== undefined && HAN.test(other.key) && (other.to === token.from || other.from === token.to);
  return touches(before) || touches(after);
}
