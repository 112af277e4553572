import { DOCUMENT_TYPES, FILE_LIMITS } from "@commonbench/domain/files/limits";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { TextLink } from "#web/ui/link.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { useUpload } from "./use-upload.ts";

export interface Certificate {
  readonly id: string;
  readonly name: string;
}

export interface CertificateFieldProps {
  value: Certificate | null;
  onChange: (certificate: Certificate | null) => void;
  error?: string;
}

/** One PDF. Only the organisation's own people and the secretariat can open it. */
export function CertificateField({ value, onChange, error }: CertificateFieldProps) {
  const { share, failure, upload } = useUpload("document", (id, { name }) => onChange({ id, name }));
  if (share !== null) return <Progress label={t("ui.uploading")} share={share} />;
  if (value !== null) {
    return (
      <p className="flex items-center gap-3">
        <TextLink href={`/files/${value.id}/document.pdf`} target="_blank" className="min-w-0 truncate">
          {value.name}
        </TextLink>
        <Button size="s" onClick={() => onChange(null)}>
          {t("organisations.remove")}
        </Button>
      </p>
    );
  }
  return (
    <FileDrop
      label={t("organisations.certificate")}
      hint={t("organisations.certificate-hint")}
      error={failure ?? error}
      accept={DOCUMENT_TYPES.join(",")}
      maxBytes={FILE_LIMITS.documentBytes}
      onFiles={([file]) => file && void upload(file)}
    />
  );
}
