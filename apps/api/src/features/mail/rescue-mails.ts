import type { Parts } from "#api/context.ts";

/**
 * A worker that is killed leaves its jobs locked for hours. Mails that stay behind for that get a new job; sending holds
 * the mail's row, so it does no harm if the worker lives after all.
 */
export async function rescueMails({ db }: Parts): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.add_job('send-mail', json_build_object('mailId', mail.id), job_key => 'mail:' || mail.id, max_attempts => 12)
    from mail_message mail left join graphile_worker.jobs job on job.key = 'mail:' || mail.id
    where mail.sent_at is null and mail.failed_at is null and mail.created_at < now() - interval '5 minutes'
      and (job.id is null or job.locked_at < now() - interval '5 minutes')
    limit 1000`;
}
