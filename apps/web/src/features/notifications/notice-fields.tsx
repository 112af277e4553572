import { Foreign } from "#web/ui/language-mark.tsx";
import { localeNames, t, type Locale } from "#web/lib/i18n.ts";
import { Section } from "#web/ui/section.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextField } from "#web/ui/text-field.tsx";

export interface Notice {
  readonly headline: string;
  readonly text: string;
}

interface NoticeFieldsProps {
  lang: Locale;
  notice: Notice;
  wrong: boolean;
  onChange: (change: Partial<Notice>) => void;
}

/** One announcement in one language. */
export function NoticeFields({ lang, notice: { headline, text }, wrong, onChange }: NoticeFieldsProps) {
  const missing = (words: string) => (wrong && words.trim() === "" ? t("secretariat.announce-half") : undefined);
  return (
    <Section look="work" heading={<Foreign lang={lang}>{localeNames[lang]}</Foreign>}>
      <div className="grid gap-4">
        <TextField
          lang={lang}
          label={t("secretariat.announce-headline")}
          error={missing(headline)}
          value={headline}
          maxLength={120}
          onChange={({ target }) => onChange({ headline: target.value })}
        />
        <TextArea
          lang={lang}
          label={t("secretariat.announce-text")}
          error={missing(text)}
          rows={4}
          value={text}
          maxLength={4000}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </div>
    </Section>
  );
}

export const NoticePreview = ({ lang, notice: { headline, text } }: { lang: Locale; notice: Notice }) => (
  <article lang={lang} className="grid gap-1 border-s-2 border-line-strong ps-3">
    <p className="text-12 text-ink-faint">
      <Foreign lang={lang}>{localeNames[lang]}</Foreign>
    </p>
    <h3 className="font-head">{headline}</h3>
    <p className="whitespace-pre-wrap">{text}</p>
  </article>
);
