import { z } from "zod";
import { emit } from "../core/emit.ts";
import { endpoint, found } from "../core/endpoint.ts";
import { metadata } from "../core/form.ts";
import { newId } from "../core/ids.ts";

const Draft = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  description: z.string().optional(),
  preferred_locales: z.array(z.string()).optional(),
  metadata,
});

export const customers = [
  endpoint("POST", "/v1/customers", Draft, ({ tx, params, account }) => {
    const { name = null, email = null, description = null, preferred_locales: locales = [] } = params;
    const customer = tx.put({
      id: newId("cus", 14),
      object: "customer",
      created: tx.now,
      _in: account,
      name,
      email,
      description,
      preferred_locales: locales,
      livemode: false,
      metadata: params.metadata,
    });
    emit(tx, "customer.created", customer);
    return customer;
  }),
  endpoint("GET", "/v1/customers/:id", z.strictObject({}), ({ tx, ids, account }) =>
    found(tx, "customer", ids[0], account),
  ),
];
