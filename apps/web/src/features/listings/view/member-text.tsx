import type { Locale } from "#web/lib/i18n.ts";
import { Foreign } from "#web/ui/language-mark.tsx";

/** What a member wrote: its own line breaks, its own language, never markup. */
export function MemberText({ lang, children }: { lang: Locale; children: string }) {
  return (
    <div className="grid max-w-measure gap-3">
      {children
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph, index) => (
          <p key={index} className="text-pretty whitespace-pre-line">
            <Foreign lang={lang}>{paragraph}</Foreign>
          </p>
        ))}
    </div>
  );
}
