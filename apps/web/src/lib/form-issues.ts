import { t, type MessageId } from "./i18n.ts";
import type { Failure } from "./trpc.ts";

type FieldIssue = NonNullable<Failure["fields"]>[number];

const sentences: Readonly<Record<string, MessageId>> = {
  "ends-before-start": "app.field-ends-before-start",
  "forbidden-characters": "app.field-forbidden-characters",
  invalid_format: "app.field-invalid_format",
  invalid_type: "app.field-invalid_type",
  "needs-one-language": "app.field-needs-one-language",
  "time-zone": "app.field-time-zone",
  "too-short": "app.field-too-short",
  too_big: "app.field-too_big",
  too_small: "app.field-too_small",
  "web-address": "app.field-web-address",
};

/** What is wrong with one field, in a sentence. */
export const issueText = ({ code, min, max }: Omit<FieldIssue, "path">): string =>
  t(sentences[code] ?? "app.field-other", { min, max });

/** The sentence for each field that the server refused, by its path: `names.en`, `premises.0.address`. */
export function issuesByField(fields: Failure["fields"]): ReadonlyMap<string, string> {
  return new Map((fields ?? []).map((issue) => [issue.path, issueText(issue)]));
}
