/** The areas that the frame, the home page and the search say; every other page brings the rest with its code. */
const AREAS: readonly string[] = ["app", "home", "reasons", "search", "ui"];
/** Words of other areas on those pages: a whole id, or its beginning up to the last hyphen. */
const OTHERS: readonly string[] = ["listings.kind-", "listings.no", "listings.yes"];

/** Whether a message is needed before the first page is shown. */
export const isFirst = (id: string): boolean =>
  AREAS.includes(id.split(".")[0] ?? "") ||
  OTHERS.some((other) => (other.endsWith("-") ? id.startsWith(other) : id === other));
