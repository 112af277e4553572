import { Fragment, type ReactNode } from "react";
import { t, type MessageId, type MessageValues } from "#web/lib/i18n.ts";

export interface RichTextProps {
  id: MessageId;
  values?: MessageValues;
  /** `<link>words</link>` and `<figure/>` in the message call the part of that name. */
  parts: Record<string, (words: string) => ReactNode>;
}

const guard = "\uE000";

/** A message with elements inside. A value never becomes an element: its angle brackets are set aside while tags are read. */
export function T({ id, values = {}, parts }: RichTextProps) {
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("<", guard) : value,
    ]),
  );
  const restore = (text: string): string => text.replaceAll(guard, "<");
  const pieces = t(id, safe).split(/<(\w+)(?:\/>|>(.*?)<\/\1>)/s);
  return pieces.map((piece, index) => {
    if (index % 3 === 0) return restore(piece);
    if (index % 3 === 2) return null;
    const words = restore(pieces[index + 1] ?? "");
    return <Fragment key={index}>{parts[piece]?.(words) ?? words}</Fragment>;
  });
}
