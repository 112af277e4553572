import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

interface Html {
  /** Title, description, preloads: what React would put into the head. */
  readonly head: string;
  readonly body: string;
}

/** In a script element only `<` can end what is written, and two line ends that JSON does not know; harmless as escapes. */
export const jsonInHtml = (json: string): string =>
  json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const HEAD = /^(?:<title>[^<]*<\/title>|<meta\b[^>]*>|<link\b[^>]*>)+/;

/** The whole tree as HTML, with nothing left to come; whatever fails in it fails all of it. */
export async function htmlOf(tree: ReactNode): Promise<Html> {
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(tree, {
      // Otherwise what is large comes last, and moves into its place by script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onError: reject,
    });
  });
  const head = HEAD.exec(html)?.[0] ?? "";
  return { head, body: html.slice(head.length) };
}
