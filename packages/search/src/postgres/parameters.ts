import { clean } from "../clean.ts";

type Value = string | number | boolean | null | readonly string[] | readonly number[];

/** Collects the values of a statement: SQL text only ever names them. */
export class Parameters {
  readonly values: Value[] = [];

  /** The placeholder that stands for a value. */
  add(value: Value): string {
    this.values.push(cleaned(value));
    return `$${this.values.length}`;
  }

  text(value: string): string {
    return `${this.add(value)}::text`;
  }

  texts(value: readonly string[]): string {
    return `${this.add(value)}::text[]`;
  }

  tag(value: string): string {
    return `${this.add(value)}::bigint`;
  }

  tags(value: readonly string[]): string {
    return `${this.add(value)}::bigint[]`;
  }

  number(value: number): string {
    return `${this.add(value)}::float8`;
  }

  integer(value: number): string {
    return `${this.add(Math.trunc(value))}::bigint`;
  }
}

function cleaned(value: Value): Value {
  if (typeof value === "string") return clean(value);
  if (typeof value === "object" && value !== null)
    return value.map((each) => (typeof each === "string" ? clean(each) : each)) as Value;
  return value;
}
