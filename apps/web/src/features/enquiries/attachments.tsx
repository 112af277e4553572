import { useMutation } from "@tanstack/react-query";
import { Download, FileText } from "lucide-react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpcClient } from "#web/lib/trpc.ts";
import { Icon } from "#web/ui/icon.tsx";
import { LinkButton, TextLink } from "#web/ui/link.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { Entry } from "./inbox-state.ts";

type Attachment = Entry["attachments"][number];

/** Photos and PDF in place, whatever else there is to download. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  const photos = attachments.filter(({ picture }) => picture !== null);
  const files = attachments.filter(({ picture }) => picture === null);
  return (
    <>
      {photos.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {photos.map((photo) => (
            <li key={photo.fileId}>
              <Photo photo={photo} />
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className="mt-2 grid gap-1 text-13">
          {files.map((file) => (
            <li key={file.fileId} className="flex min-w-0 items-center gap-2">
              <Icon of={file.url === null ? Download : FileText} className="text-ink-faint" />
              {file.url === null ? (
                <DownloadLink file={file} />
              ) : (
                <TextLink href={file.url} target="_blank" rel="noreferrer" className="min-w-0 truncate">
                  {file.name}
                </TextLink>
              )}
              <span className="text-12 whitespace-nowrap text-ink-faint num">{formatFileSize(file.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Photo({ photo: { name, picture, width, height } }: { photo: Attachment }) {
  if (picture === null) return null;
  return (
    <a href={picture.large.webp} target="_blank" rel="noreferrer" className="block rounded-1 focus-visible:outline-2">
      <picture>
        <source type="image/avif" srcSet={picture.small.avif} />
        <img
          src={picture.small.webp}
          alt={name}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          className="h-36 w-auto max-w-full rounded-1 border border-line bg-sunken object-cover"
        />
      </picture>
    </a>
  );
}

/** The link is made for this person, when it is asked for, and ends soon. */
function DownloadLink({ file: { fileId, name } }: { file: Attachment }) {
  const fetchLink = useMutation({
    mutationFn: () => trpcClient.enquiries.attachmentLink.query({ fileId }),
    onSuccess: ({ url }) => location.assign(url),
    onError: (error) => toast(failureText(error)),
  });
  return (
    <LinkButton
      look="accent"
      className="min-w-0 truncate"
      aria-label={t("enquiries.download", { name })}
      aria-busy={fetchLink.isPending}
      onClick={() => fetchLink.mutate()}
    >
      {name}
    </LinkButton>
  );
}
