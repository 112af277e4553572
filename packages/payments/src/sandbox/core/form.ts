import qs from "qs";
import { z } from "zod";
import { Failure } from "./failure.ts";

/** A form as Stripe takes it: `a[b][0][c]=…`, and `expand[]=…`. */
export function parsedForm(text: string): Record<string, unknown> {
  return qs.parse(text, { depth: 10, arrayLimit: 200, parameterLimit: 2000, ignoreQueryPrefix: true });
}

export const whole = z
  .string()
  .regex(/^-?\d{1,15}$/, "integer")
  .transform(Number);

export const positive = whole.refine((value) => value > 0, "positive");

export const currency = z
  .string()
  .regex(/^[a-z]{3}$/i)
  .toLowerCase();

export const yes = z.enum(["true", "false"]).transform((value) => value === "true");

export const metadata = z.record(z.string().max(40), z.string().max(500)).default({});

/** A time, or a span of times. */
export const span = z.union([
  whole.transform((at) => ({ gte: at, lte: at })),
  z.strictObject({ gt: whole, gte: whole, lt: whole, lte: whole }).partial(),
]);

/** Asked of every list. */
export const paging = {
  limit: whole.pipe(z.number().min(1).max(100)).default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: span.optional(),
};

const Expand = z.array(z.string()).default([]);

/** Checks what was sent by a strict shape; what is not known is refused as what is missing. */
export function checked<S extends z.ZodObject>(shape: S, sent: Record<string, unknown>): [z.output<S>, string[]] {
  const { expand, ...rest } = sent;
  const expansions = Expand.safeParse(expand);
  if (!expansions.success) throw new Failure("Invalid array", { param: "expand" });
  const parsed = shape.safeParse(rest);
  if (parsed.success) return [parsed.data, expansions.data];
  throw told(parsed.error, rest);
}

function told(error: z.ZodError, sent: Record<string, unknown>): Failure {
  const [issue] = error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys : [];
  const param = named([...(issue?.path ?? []), ...unknown.slice(0, 1)]);
  if (unknown.length > 0)
    return new Failure(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  const given = (issue?.path ?? []).reduce<unknown>((at, step) => field(at, step), sent);
  if (given === undefined)
    return new Failure(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  if (given === "")
    return new Failure(`You passed an empty string for '${param}'.`, { code: "parameter_invalid_empty", param });
  if (issue?.message === "integer")
    return new Failure(`Invalid integer: ${String(given)}`, { code: "parameter_invalid_integer", param });
  return new Failure(`Invalid ${param}.`, { code: "parameter_invalid", param });
}

const named = ([first, ...rest]: readonly PropertyKey[]) =>
  `${String(first)}${rest.map((step) => `[${String(step)}]`).join("")}`;

function field(value: unknown, step: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
}
