import { locale } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc, trpcClient } from "#web/lib/trpc.ts";
import { dropOutgoing, putOutgoing, type Outgoing } from "./outbox.ts";

/** Sends, or sends again. What does not arrive stays in the outbox and says why. */
export async function send(enquiryId: string, outgoing: Outgoing): Promise<void> {
  const { messageId, note, text, files } = outgoing;
  putOutgoing(enquiryId, { ...outgoing, failure: null });
  const common = { id: enquiryId, messageId, text, locale };
  try {
    if (note) await trpcClient.enquiries.note.mutate(common);
    else await trpcClient.enquiries.send.mutate({ ...common, attachments: files.map(({ id }) => id) });
  } catch (error) {
    putOutgoing(enquiryId, { ...outgoing, failure: failureText(error) });
    return;
  }
  // The thread has it before the outbox lets go, so that it never blinks out of sight.
  await queryClient.invalidateQueries(trpc.enquiries.pathFilter()).catch(() => undefined);
  dropOutgoing(enquiryId, messageId);
}
