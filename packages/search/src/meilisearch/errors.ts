import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from "meilisearch";
import { Late, type Reason } from "../breaker.ts";

/** The settings or the server cannot work as they are, however often it is tried; the message is for whoever runs the server. */
export class Unusable extends Error {}

/** The key is wrong, or may not do this. */
export function isRefusal(error: unknown): boolean {
  return error instanceof MeilisearchApiError && [401, 403].includes(error.response.status);
}

/** The code of an error that the server names. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof MeilisearchApiError ? error.cause?.code : undefined;
}

/** What is told of an index or a setting that is not there: the server was emptied, replaced or set otherwise since we looked. */
const OTHER_SERVER = new Set([
  "index_not_found",
  "invalid_search_filter",
  "invalid_search_sort",
  "invalid_search_facets",
  "invalid_search_attributes_to_search_on",
  "invalid_document_filter",
  "invalid_document_sort",
]);

export function isOtherServer(error: unknown): boolean {
  return OTHER_SERVER.has(codeOf(error) ?? "");
}

/** What a failure says about the server. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Unusable || isRefusal(error)) return "unusable";
  if (error instanceof Late || error instanceof MeilisearchTaskTimeOutError) return "slow";
  if (!(error instanceof MeilisearchRequestError)) return "wrong";
  return error.cause instanceof MeilisearchRequestTimeOutError ? "slow" : "away";
}
