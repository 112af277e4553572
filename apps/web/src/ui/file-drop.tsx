import { Upload } from "lucide-react";
import { useId, useState, type DragEvent, type ReactNode } from "react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { FieldError } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface FileDropProps {
  label: ReactNode;
  /** What may come and why. */
  hint?: ReactNode;
  error?: ReactNode;
  /** As in `<input accept>`: `image/jpeg,image/png,.pdf`. */
  accept: string;
  multiple?: boolean;
  maxBytes: number;
  disabled?: boolean;
  /** A telephone opens its camera at once instead of asking where from. */
  camera?: boolean;
  onFiles: (files: File[]) => void;
}

const accepts = (accept: string, file: File): boolean =>
  accept.split(",").some((rule) => {
    const wanted = rule.trim().toLowerCase();
    if (wanted.startsWith(".")) return file.name.toLowerCase().endsWith(wanted);
    return wanted.endsWith("/*") ? file.type.startsWith(wanted.slice(0, -1)) : file.type === wanted;
  });

/** Parts what may come from what may not, and says why of the first that may not. */
function sift(files: readonly File[], accept: string, maxBytes: number): { good: File[]; refusal?: string } {
  const wrong = files.find((file) => !accepts(accept, file));
  const large = files.find((file) => file.size > maxBytes);
  const good = files.filter((file) => accepts(accept, file) && file.size <= maxBytes);
  if (wrong) return { good, refusal: t("ui.file-wrong-type", { name: wrong.name }) };
  return large
    ? { good, refusal: t("ui.file-too-large", { name: large.name, size: formatFileSize(maxBytes) }) }
    : { good };
}

/** Drop a file or press to choose one: the same input underneath. */
export function FileDrop({
  label,
  hint,
  error,
  accept,
  multiple = false,
  maxBytes,
  disabled,
  camera,
  onFiles,
}: FileDropProps) {
  const note = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = (files: File[]): void => {
    const { good, refusal } = sift(multiple ? files : files.slice(0, 1), accept, maxBytes);
    setRefused(refusal);
    if (good.length > 0) onFiles(good);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take([...event.dataTransfer.files]);
  };
  const shown = error ?? refused;
  return (
    <div className="grid gap-1.5">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the input inside takes presses and keys */}
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cx(
          "grid cursor-pointer grid-cols-[auto_1fr] items-center gap-x-3.5 gap-y-0.5 rounded-2 border border-dashed px-4 py-3.5 transition-fast hover:border-ink-muted hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
          over ? "border-accent bg-accent-soft" : shown ? "border-critical" : "border-line-control",
        )}
      >
        <Icon of={Upload} size={20} className="row-span-2 text-ink-muted" />
        <span className="text-14 font-mid">{label}</span>
        <span id={note} className="text-12 leading-snug text-ink-faint">
          {hint ?? t("ui.file-hint", { size: formatFileSize(maxBytes) })}
        </span>
        <input
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          capture={camera ? "environment" : undefined}
          aria-describedby={shown ? `${note}-error` : note}
          aria-invalid={shown ? true : undefined}
          className="sr-only"
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      <div role="alert">{shown && <FieldError id={`${note}-error`}>{shown}</FieldError>}</div>
    </div>
  );
}
