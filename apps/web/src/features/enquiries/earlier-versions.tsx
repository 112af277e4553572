import { formatDateTime } from "#web/lib/format-time.ts";
import type { Outputs } from "#web/lib/trpc.ts";

type Versions = Outputs["enquiries"]["earlier"]["earlier"];

/** What a message said before it was changed. */
export const EarlierVersions = ({ versions }: { versions: Versions }) => (
  <ol className="divide-y divide-line">
    {versions.map(({ version, text, at }) => (
      <li key={version} className="grid gap-1 py-2.5">
        <time dateTime={at} className="text-12 text-ink-faint num">
          {formatDateTime(at)}
        </time>
        <p className="whitespace-pre-wrap">{text}</p>
      </li>
    ))}
  </ol>
);
