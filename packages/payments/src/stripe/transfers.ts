import type Stripe from "stripe";
import type { Payments, Transfer, TransferDraft, TransferReversal } from "../payments.ts";
import { ask, pages } from "./calling.ts";
import { currencyOf, idOf, instant } from "./reading.ts";

type Calls = Pick<Payments, "createTransfer" | "loadTransfer" | "findTransfers" | "reverseTransfer">;

export function transferCalls(stripe: Stripe): Calls {
  return {
    async createTransfer(draft, key) {
      return transferOf(await ask("transfer", stripe.transfers.create(paramsOf(draft), { idempotencyKey: key })));
    },
    async loadTransfer(id) {
      return transferOf(await ask("transfer", stripe.transfers.retrieve(id)));
    },
    async findTransfers(group) {
      const found: Transfer[] = [];
      for await (const transfer of pages(stripe.transfers.list({ transfer_group: group, limit: 100 })))
        found.push(transferOf(transfer));
      return found;
    },
    async reverseTransfer(id, amount, metadata, key) {
      const draft = { amount, metadata };
      return reversalOf(
        await ask("transfer_reversal", stripe.transfers.createReversal(id, draft, { idempotencyKey: key })),
      );
    },
  };
}

function paramsOf(draft: TransferDraft): Stripe.TransferCreateParams {
  return {
    destination: draft.accountId,
    amount: draft.amount,
    currency: draft.currency.toLowerCase(),
    transfer_group: draft.transferGroup,
    description: draft.description,
    metadata: draft.metadata,
    ...(draft.chargeId === null ? {} : { source_transaction: draft.chargeId }),
  };
}

function transferOf(transfer: Stripe.Transfer): Transfer {
  return {
    id: transfer.id,
    accountId: idOf(transfer.destination) ?? "",
    amount: transfer.amount,
    reversed: transfer.amount_reversed,
    currency: currencyOf(transfer.currency),
    transferGroup: transfer.transfer_group,
    metadata: transfer.metadata,
    reversals: transfer.reversals.data.map(reversalOf),
    createdAt: instant(transfer.created),
  };
}

function reversalOf(reversal: Stripe.TransferReversal): TransferReversal {
  return {
    id: reversal.id,
    transferId: idOf(reversal.transfer) ?? "",
    amount: reversal.amount,
    currency: currencyOf(reversal.currency),
    metadata: reversal.metadata ?? {},
    createdAt: instant(reversal.created),
  };
}
