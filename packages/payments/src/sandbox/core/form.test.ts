import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Failure } from "./failure.ts";
import { checked, metadata, parsedForm, positive, span, yes } from "./form.ts";

const Shape = z.strictObject({
  amount: positive,
  submit: yes.default(true),
  created: span.optional(),
  lines: z.array(z.strictObject({ price: z.strictObject({ amount: positive }) })).default([]),
  metadata,
});

const read = (text: string) => checked(Shape, parsedForm(text));
const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Failure) return error.error;
  }
  return null;
};

describe("forms", () => {
  test("keys nest, lists have places, and what to expand stands apart", () => {
    const form =
      "amount=5&lines[0][price][amount]=7&metadata[a]=b&expand[]=x.y&expand[1]=z&created[gte]=3&submit=false";
    expect(read(form)).toEqual([
      { amount: 5, submit: false, created: { gte: 3 }, lines: [{ price: { amount: 7 } }], metadata: { a: "b" } },
      ["x.y", "z"],
    ]);
  });

  test("a single time is a span of one second", () => {
    expect(read("amount=5&created=9")[0].created).toEqual({ gte: 9, lte: 9 });
  });

  test.each([
    ["", "parameter_missing", "amount"],
    ["amount=", "parameter_invalid_empty", "amount"],
    ["amount=1.5", "parameter_invalid_integer", "amount"],
    ["amount=-5", "parameter_invalid", "amount"],
    ["amount=5&colour=red", "parameter_unknown", "colour"],
    ["amount=5&lines[0][price][amount]=x", "parameter_invalid_integer", "lines[0][price][amount]"],
    ["amount=5&lines[0][price][tax]=1", "parameter_missing", "lines[0][price][amount]"],
  ])("%j is refused: %s of %s", (form, code, param) => {
    expect(refusal(form)).toMatchObject({ type: "invalid_request_error", code, param });
  });
});
