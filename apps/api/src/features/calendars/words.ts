import type { Locale } from "@commonbench/taxonomy/types";

interface Words {
  readonly busy: string;
  readonly units: (busy: number, of: number) => string;
  readonly count: (units: number) => string;
  readonly samples: (count: number) => string;
  readonly requested: string;
  readonly payment: string;
  readonly booked: string;
  readonly reservations: string;
  readonly own: string;
}

/** What stands in calendars outside, where no page of ours can say it. */
export const CALENDAR_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    busy: "Busy",
    units: (busy, of) => `Busy: ${busy} of ${of}`,
    count: (units) => `${units} units`,
    samples: (count) => (count === 1 ? "1 sample" : `${count} samples`),
    requested: "Requested, not confirmed yet",
    payment: "Waiting for payment",
    booked: "Booked",
    reservations: "Reservations",
    own: "My reservations",
  },
  "zh-Hans": {
    busy: "已占用",
    units: (busy, of) => `已占用：${busy}/${of}`,
    count: (units) => `${units}个单位`,
    samples: (count) => `${count}件样品`,
    requested: "已申请，尚未确认",
    payment: "待付款",
    booked: "已预订",
    reservations: "预订",
    own: "我的预订",
  },
  "zh-Hant": {
    busy: "已佔用",
    units: (busy, of) => `已佔用：${busy}/${of}`,
    count: (units) => `${units}個單位`,
    samples: (count) => `${count}件樣品`,
    requested: "已申請，尚未確認",
    payment: "待付款",
    booked: "已預訂",
    reservations: "預訂",
    own: "我的預訂",
  },
  pt: {
    busy: "Ocupado",
    units: (busy, of) => `Ocupado: ${busy} de ${of}`,
    count: (units) => `${units} unidades`,
    samples: (count) => (count === 1 ? "1 amostra" : `${count} amostras`),
    requested: "Pedido, ainda não confirmado",
    payment: "A aguardar pagamento",
    booked: "Reservado",
    reservations: "Reservas",
    own: "As minhas reservas",
  },
};
