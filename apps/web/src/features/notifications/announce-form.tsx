import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { isLocale, locale, localeNames, locales, t, type Locale } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type Notice, NoticeFields, NoticePreview } from "./notice-fields.tsx";

type Notices = Readonly<Record<Locale, Notice>>;
const BLANK: Notice = { headline: "", text: "" };
const NOTHING: Notices = { en: BLANK, "zh-Hans": BLANK, "zh-Hant": BLANK, pt: BLANK };
const PATH = /^\/(?!\/)[\w\-./?=&%]*$/;
/** The page's own language first. */
const ORDER = [locale, ...locales.filter((each) => each !== locale)];

const isWhole = ({ headline, text }: Notice): boolean => headline.trim() !== "" && text.trim() !== "";
const isHalf = (notice: Notice): boolean => !isWhole(notice) && notice.headline.trim() + notice.text.trim() !== "";

/** A notice to everybody: written in up to four languages, looked at once more, and then sent. */
export function AnnounceForm() {
  const [notices, setNotices] = useState(NOTHING);
  const [fallback, setFallback] = useState<Locale>(locale);
  const [path, setPath] = useState("/");
  const [checked, setChecked] = useState(false);
  const [asks, setAsks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const written = ORDER.filter((each) => isWhole(notices[each]));
  const chosen = written.includes(fallback) ? fallback : (written[0] ?? locale);
  const ready = written.length > 0 && ORDER.every((each) => !isHalf(notices[each])) && PATH.test(path);
  const announce = useMutation(
    trpc.notifications.announce.mutationOptions({
      onSuccess: () => {
        toast(t("secretariat.announce-sent"));
        setNotices(NOTHING);
        setPath("/");
        setChecked(false);
      },
    }),
  );
  const send = () =>
    announce.mutateAsync({
      texts: Object.fromEntries(written.map((each) => [each, notices[each]])),
      locale: chosen,
      path,
    });
  const look = () => {
    setChecked(true);
    if (ready) setAsks(true);
    // The marks stand there only after this event.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <p className="max-w-measure text-ink-muted">{t("secretariat.announce-languages")}</p>
      {ORDER.map((each) => (
        <NoticeFields
          key={each}
          lang={each}
          notice={notices[each]}
          wrong={checked && (isHalf(notices[each]) || (written.length === 0 && each === locale))}
          onChange={(change) => setNotices((now) => ({ ...now, [each]: { ...now[each], ...change } }))}
        />
      ))}
      <div className="grid gap-4 border-t border-ink pt-4 medium:grid-cols-2">
        <Select
          label={t("secretariat.announce-fallback")}
          options={(written.length === 0 ? [chosen] : written).map((each) => ({
            value: each,
            label: localeNames[each],
          }))}
          value={chosen}
          onChange={({ target }) => isLocale(target.value) && setFallback(target.value)}
        />
        <TextField
          label={t("secretariat.announce-path")}
          hint={t("secretariat.announce-path-hint")}
          error={checked && !PATH.test(path) ? t("secretariat.announce-path-wrong") : undefined}
          value={path}
          maxLength={200}
          onChange={({ target }) => setPath(target.value.trim())}
        />
      </div>
      <div>
        <Button look="ink" type="submit">
          {t("secretariat.announce-preview")}
        </Button>
      </div>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        question={t("secretariat.announce-question")}
        consequence={t("secretariat.announce-consequence")}
        confirm={t("secretariat.announce-send")}
        keep={t("secretariat.announce-keep")}
        explain={failureText}
        onConfirm={send}
      >
        {written.map((each) => (
          <NoticePreview key={each} lang={each} notice={notices[each]} />
        ))}
      </ConfirmDialog>
    </form>
  );
}
