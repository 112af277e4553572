import type { Locale } from "#web/lib/i18n.ts";
import { Foreign } from "#web/ui/language-mark.tsx";

/** What a member wrote: its own line breaks, its own language, never markup. */
export const MemberText = ({ lang, children }: { lang: Locale; children: string }) => (
  <p className="max-w-measure text-pretty break-words whitespace-pre-line">
    <Foreign lang={lang}>{children}</Foreign>
  </p>
);
