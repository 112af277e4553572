/** PostgreSQL text holds no NUL, and UTF-8 no half of a surrogate pair. */
export function clean(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
