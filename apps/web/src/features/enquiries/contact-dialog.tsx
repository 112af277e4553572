import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { TextField } from "#web/ui/text-field.tsx";

interface ContactDialogProps {
  enquiryId: string;
  /** Who reads it. */
  other: string;
  person: { name: string; email: string };
  onClose: () => void;
}

const FIELDS = ["name", "role", "email", "phone", "wechat", "whatsapp"] as const;

/** Details are given by choice, one by one; nothing but the name is filled in for anybody. */
export function ContactDialog({ enquiryId, other, person, onClose }: ContactDialogProps) {
  const [card, setCard] = useState({ name: person.name, role: "", email: "", phone: "", wechat: "", whatsapp: "" });
  const [messageId] = useState(() => newId());
  const share = useMutation(
    trpc.enquiries.shareContact.mutationOptions({
      onSuccess: async () => {
        onClose();
        await queryClient.invalidateQueries(trpc.enquiries.pathFilter());
      },
    }),
  );
  const email = card.email.trim();
  return (
    <FormDialog
      title={t("enquiries.contact-title")}
      description={t("enquiries.contact-lead", { name: other })}
      submit={t("enquiries.contact-send")}
      busy={share.isPending}
      incomplete={card.name.trim() === ""}
      refusal={share.isError && failureText(share.error)}
      onSubmit={() =>
        share.mutate({ id: enquiryId, messageId, locale, card: { ...card, email: email === "" ? null : email } })
      }
      onClose={onClose}
    >
      {FIELDS.map((name) => (
        <TextField
          key={name}
          label={t(`enquiries.contact-${name}`)}
          type={name === "email" ? "email" : name === "phone" || name === "whatsapp" ? "tel" : "text"}
          placeholder={name === "email" ? person.email : undefined}
          optional={name !== "name"}
          required={name === "name"}
          maxLength={name === "email" ? 254 : 80}
          value={card[name]}
          onChange={({ target }) => setCard({ ...card, [name]: target.value })}
        />
      ))}
    </FormDialog>
  );
}
