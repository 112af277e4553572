import { useNavigate } from "@tanstack/react-router";
import { ScanLine } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/text-field.tsx";

/** A code that is typed, or that a hand scanner types and sends off with Enter. `/` leads here from anywhere on the page. */
export function CodeField() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  useKeys({ "/": () => field.current?.focus() });
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === "") return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const found = await queryClient.fetchQuery(
        trpc.samples.find.queryOptions({ code: code.trim() }, { staleTime: 0 }),
      );
      const search = found.sampleId === null ? {} : { sample: found.sampleId };
      await navigate({ to: paths.reservation(found.reservationId), search });
    } catch (error) {
      setRefusal(failureOf(error).status === 404 ? t("samples.no-such-code") : failureText(error));
      field.current?.select();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void find(event)} className="flex items-end gap-2">
      <TextField
        ref={field}
        label={t("samples.code")}
        placeholder="R-26-000123-05"
        icon={ScanLine}
        size="s"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        className="flex-1 medium:w-64 medium:flex-none"
        error={refusal}
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <Button type="submit" size="s" busy={busy}>
        {t("samples.go")}
      </Button>
    </form>
  );
}
