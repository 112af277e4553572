/** What Stripe keeps, in Stripe's own words; names that begin with an underscore are the sandbox's own notes. */
export interface Thing {
  readonly id: string;
  readonly object: string;
  readonly created: number;
  /** The connected account that it is in; null for the platform's. */
  readonly _in: string | null;
}

export type Metadata = Readonly<Record<string, string>>;
