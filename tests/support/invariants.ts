import type pg from "pg";

/** What must be true whatever has happened: each finds what is not, and says it in a line. */
const INVARIANTS: Readonly<Record<string, string>> = {
  "no unit is taken twice at once": `
    select one.listing_id as what from occupancy one join occupancy other
      on other.listing_id = one.listing_id and other.unit = one.unit
      and (other.subject_id, other.starts_at) > (one.subject_id, one.starts_at)
      and other.starts_at < one.ends_at and one.starts_at < other.ends_at`,
  "never more units are taken than there are": `
    select o.listing_id as what from occupancy o join listing l on l.id = o.listing_id
    where l.units < (select count(*) from occupancy other where other.listing_id = o.listing_id
      and other.starts_at <= o.starts_at and other.ends_at > o.starts_at)`,
  "whatever stands has its place, whole": `
    select r.number as what from reservation r
    where r.measure = 'time' and r.status in ('accepted', 'confirmed', 'in-use')
      and r.units * (r.ends_at - r.starts_at) > coalesce((
        select sum(least(o.ends_at, r.ends_at) - greatest(o.starts_at, r.starts_at)) from occupancy o
        where o.subject_id = r.id and o.held_until is null
          and o.starts_at < r.ends_at and o.ends_at > r.starts_at), interval '0')`,
  "whatever ended without use keeps no place": `
    select r.number as what from reservation r join occupancy o on o.subject_id = r.id
    where r.status in ('declined', 'withdrawn', 'expired', 'cancelled')`,
  "every place is somebody's": `
    select o.subject_id as what from occupancy o
    where o.cause = 'reservation' and not exists (select 1 from reservation r where r.id = o.subject_id)`,
  "every transaction of the ledger sums to nothing in each currency": `
    select e.transaction_id as what from ledger_entry e join ledger_account a on a.id = e.account_id
    group by e.transaction_id, a.currency having sum(e.amount) <> 0`,
  "what a payment says was captured is what the ledger says": `
    select p.id as what from payment p
    where p.captured <> coalesce((select sum(e.amount) from ledger_entry e
      join ledger_transaction t on t.id = e.transaction_id join ledger_account a on a.id = e.account_id
      where t.payment_id = p.id and a.kind = 'received' and e.amount > 0), 0)`,
  "no more is given back than came": `
    select p.id as what from payment p where p.refunded > p.captured
      or p.captured < coalesce((select sum(amount) from refund r where r.payment_id = p.id and r.status <> 'failed'), 0)`,
  "a place that is paid for stands, or the money goes back": `
    select r.number as what from reservation r join payment p on p.subject = 'reservation' and p.subject_id = r.id
    where r.status in ('requested', 'declined', 'withdrawn', 'expired') and p.captured > 0
      and p.captured > coalesce((select sum(amount) from refund f where f.payment_id = p.id), 0)`,
  "what is paid before the use was paid when it was confirmed": `
    select r.number as what from reservation r
    where r.status in ('confirmed', 'in-use') and r.rail = 'card' and r.total > 0
      and not exists (select 1 from payment p where p.subject_id = r.id and p.status = 'paid')`,
  "every step of a reservation is in the trail": `
    select r.number as what from reservation r
    where not exists (select 1 from trail_entry t where t.subject_id = r.id)`,
};

/** Which of them do not hold, and for what. */
export async function brokenInvariants(pool: pg.Pool): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const { rows } = await pool.query<{ what: string }>(query);
    if (rows.length > 0)
      broken.push(
        `not so: ${name} (${rows
          .slice(0, 3)
          .map(({ what }) => what)
          .join(", ")})`,
      );
  }
  return broken;
}
