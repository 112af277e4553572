const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Where ids of ours stand in an input, however deep: `content.photos.0.fileId`. */
export function idPaths(input: unknown, path: readonly string[] = []): string[] {
  if (typeof input === "string") return UUID.test(input) ? [path.join(".")] : [];
  if (typeof input !== "object" || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => idPaths(value, [...path, key]));
}

export function valueAt(input: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), input);
}

/** The input with another value in one place. */
export function replaced(input: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(input);
  const keys = path.split(".");
  const last = keys.pop();
  const holder = keys.length === 0 ? copy : valueAt(copy, keys.join("."));
  if (last === undefined || !isRecord(holder)) throw new Error(`there is no ${path}`);
  holder[last] = value;
  return copy;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
