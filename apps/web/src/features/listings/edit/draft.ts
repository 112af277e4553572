import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { queryClient, trpc, trpcClient } from "#web/lib/trpc.ts";
import { dropBackup, writeBackup } from "./backup.ts";
import { clean, withServerIds } from "./content.ts";
import {
  differ,
  givenUp,
  isPassing,
  openedState,
  refusedState,
  type DraftState,
  type EditView,
} from "./draft-state.ts";
import { issuesOf, withoutIssues } from "./issues.ts";

/** After the last key, in milliseconds. */
const PAUSE = 1200;
const RETRIES = [4000, 8000, 16_000, 30_000] as const;

/** One listing being edited. A draft saves itself; what others can see is saved when asked. */
export class ListingDraft {
  #state: DraftState;
  /** The content that the server is known to have, as it was sent. */
  #sent: ListingContent;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #failures = 0;
  readonly #listeners = new Set<() => void>();

  constructor(view: EditView) {
    this.#state = openedState(view);
    this.#sent = this.#state.view.content;
  }

  readonly get = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    const online = (): void => {
      const { phase } = this.#state;
      if (phase.is === "failed" && isPassing(phase.error)) void this.save();
    };
    this.#listeners.add(listener);
    addEventListener("online", online);
    if (this.#state.phase.is === "waiting") this.#soon();
    return () => {
      this.#listeners.delete(listener);
      removeEventListener("online", online);
    };
  };

  readonly change = (next: (content: ListingContent) => ListingContent): void => {
    const content = next(this.#state.content);
    if (content === this.#state.content) return;
    const { phase } = this.#state;
    this.#put({ ...this.#state, content, phase: phase.is === "saving" ? phase : { is: "waiting" } });
    this.#keep();
    this.#soon();
  };

  /** True when everything is stored. */
  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    // One at a time: a second one would carry the version that the first is about to use up.
    while (this.#running !== null) await this.#running;
    if (this.#state.conflict !== null) return false;
    this.#running = this.#attempt();
    const done = await this.#running.finally(() => (this.#running = null));
    return done && differ(this.#state.content, this.#sent) ? this.save() : done;
  };

  /** Goes on from what somebody else saved, with the content that was chosen. */
  readonly settle = (content: ListingContent): Promise<boolean> => {
    const onTheirs = givenUp(this.#state);
    this.#sent = onTheirs.content;
    this.#put({ ...onTheirs, content, phase: { is: "waiting" } });
    this.#keep();
    return this.save();
  };

  /** The writer knows that unsaved work was brought back. */
  readonly noted = (): void => this.#put({ ...this.#state, broughtBack: null });

  /** Back to what is stored. */
  readonly giveUp = (): void => {
    clearTimeout(this.#timer);
    this.#put(givenUp(this.#state));
    this.#sent = this.#state.content;
    dropBackup(this.#state.view.id);
  };

  #put(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #soon(delay = PAUSE): void {
    const { view, conflict } = this.#state;
    if (view.status !== "draft" || conflict !== null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  #keep(): void {
    const { view, content } = this.#state;
    if (!differ(content, this.#sent)) dropBackup(view.id);
    else writeBackup(view.id, { version: view.version, base: view.content, content, at: new Date().toISOString() });
  }

  async #attempt(): Promise<boolean> {
    const issues = issuesOf(clean(this.#state.content));
    const { view, phase } = this.#state;
    const next = { ...this.#state, issues };
    const sendable = withoutIssues(next.content, this.#sent, issues);
    if ((issues.size > 0 && view.status !== "draft") || !differ(sendable, this.#sent)) {
      const saved = issues.size === 0;
      this.#put({
        ...next,
        phase: !saved ? { is: "waiting" } : phase.is === "saved" ? phase : { is: "saved", at: Date.now() },
      });
      if (saved) dropBackup(view.id);
      return saved;
    }
    this.#put({ ...next, phase: { is: "saving" } });
    try {
      const { id, version } = view;
      this.#accept(await trpcClient.listings.update.mutate({ id, version, content: clean(sendable) }), sendable);
      return issues.size === 0;
    } catch (error) {
      this.#refuse(error);
      return false;
    }
  }

  #accept(view: EditView, sent: ListingContent): void {
    this.#failures = 0;
    const { sessions } = view.content;
    const content = withServerIds(this.#state.content, sent.sessions, sessions);
    this.#sent = withServerIds(sent, sent.sessions, sessions);
    const saved = !differ(content, this.#sent);
    this.#put({
      ...this.#state,
      view,
      content,
      judged: this.#sent,
      phase: saved ? { is: "saved", at: Date.now() } : { is: "waiting" },
    });
    this.#keep();
    if (!saved) this.#soon();
    // Other pages read anew; the form itself is ahead of what a query would bring.
    void queryClient.invalidateQueries({ ...trpc.listings.pathFilter(), refetchType: "none" });
    void queryClient.invalidateQueries(trpc.listings.get.pathFilter());
  }

  #refuse(error: unknown): void {
    this.#put(refusedState(this.#state, error));
    if (!isPassing(error)) return;
    const delay = RETRIES[Math.min(this.#failures, RETRIES.length - 1)];
    this.#failures += 1;
    this.#soon(delay);
  }
}
