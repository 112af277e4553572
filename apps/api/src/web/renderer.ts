/** A procedure called inside the process, as the reader of the page; the answer is what would have come over HTTP. */
export type Call = (path: string, input: unknown) => Promise<{ data: unknown } | { error: CallError }>;

export interface CallError {
  readonly code: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface PageRequest {
  /** The address as it was asked for: path below the origin, language first, with its query. */
  readonly href: string;
  readonly call: Call;
}

/** What the code that renders pages is told once, when it is loaded. */
export interface PageSettings {
  readonly origin: string;
  readonly allianceName: string;
  /** Whose clock the public pages show. */
  readonly timeZone: string;
}

export interface RenderedPage {
  readonly status: number;
  /** Where the page has moved to. */
  readonly location?: string;
  /** Title, description, links and structured data: HTML for the head. */
  readonly head: string;
  readonly body: string;
  /** What the page was made of, as JSON, for the browser to go on with; undefined where it starts anew. */
  readonly data: string | undefined;
}

/** What the built web app offers a server, one copy of it a language. Null: a page of its own people, made in the browser. */
export interface Renderer {
  readonly prepare: (settings: PageSettings) => Promise<void>;
  readonly render: (request: PageRequest) => Promise<RenderedPage | null>;
}
