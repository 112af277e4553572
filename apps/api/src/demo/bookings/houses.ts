import type { BillingDetailsInput } from "@commonbench/domain/billing/invoices";
import type { BankAccountInput } from "@commonbench/domain/billing/inputs";

/** How the payees of the demo are paid. Banks and numbers are nobody's. */
export const BANKS: Readonly<Record<string, Omit<BankAccountInput, "holder" | "version">>> = {
  nanpu: bank("CNY", "湾区示范银行", "广州番禺支行", "6200 0000 0000 0001"),
  "shawan-foundry": bank("CNY", "湾区示范银行", "广州沙湾支行", "6200 0000 0000 0002"),
  lotus: bank("MOP", "Banco Exemplo de Macau", "Praia Grande", "900-0000-0001", "EXMPMOMX"),
  "macao-studio": bank("MOP", "Banco Exemplo de Macau", "Praia Grande", "900-0000-0002", "EXMPMOMX"),
  "harbour-assay": bank("HKD", "Sample Bank of Hong Kong", "Hung Hom", "000-000-000001", "SMPLHKHH"),
  "hung-hom-makers": bank("HKD", "Sample Bank of Hong Kong", "Hung Hom", "000-000-000002", "SMPLHKHH"),
  "hk-design": bank("HKD", "Sample Bank of Hong Kong", "Kwun Tong", "000-000-000003", "SMPLHKHH"),
  "tst-diamonds": bank("USD", "Sample Bank of Hong Kong", "Tsim Sha Tsui", "000-000-000004", "SMPLHKHH"),
};

function bank(currency: string, name: string, branch: string, number: string, swift = "") {
  return { currency, bank: name, branch, number, swift };
}

/** Those of Hong Kong that take cards. */
export const BY_CARD: readonly string[] = ["harbour-assay", "hung-hom-makers", "hk-design"];

type Details = Omit<BillingDetailsInput, "version">;
const PLAIN: Details = {
  address: "",
  phone: "",
  taxNumber: "",
  taxRate: null,
  bank: "",
  bankAccount: "",
  fapiao: null,
};

/** What stands on papers beside the name. */
export const DETAILS: Readonly<Record<string, Details>> = {
  nanpu: {
    ...PLAIN,
    address: "广州市番禺区沙头街珠宝大道12号",
    phone: "020-0000 0001",
    taxRate: 600,
    bank: "湾区示范银行广州番禺支行",
    bankAccount: "6200 0000 0000 0001",
    fapiao: "special",
  },
  "harbour-assay": { ...PLAIN, address: "9/F, Golden Trade Tower, Hung Hom", phone: "+852 0000 0001" },
  lotus: { ...PLAIN, address: "Avenida de Almeida Ribeiro, n.º 61, Macau", phone: "+853 0000 0001" },
};

export const CLOSURES = [
  { of: "nanpu", closure: { from: "2027-01-30", to: "2027-02-21", label: "春节停工", asDay: null } },
  { of: "hung-hom-makers", closure: { from: "2027-02-05", to: "2027-02-12", label: "農曆新年假期", asDay: null } },
] as const;

/** Of Hong Kong; this year's and the next one's as far as they are known. */
export const HOLIDAYS_OF = "harbour-assay";

const ANY = { programme: null, categoryId: null, kind: null, memberClass: null, currency: null, fixed: 0, cap: null };

/** What the alliance takes. */
export const COMMISSION = [
  { ...ANY, basisPoints: 500, note: "秘書處二〇二六年決議：一般佣金百分之五。" },
  { ...ANY, kind: "lab", basisPoints: 300, note: "檢測及鑑定項目一律百分之三，以鼓勵送檢。" },
  { ...ANY, programme: "modernisation", basisPoints: 200, note: "現代化計劃項下的設備百分之二。" },
] as const;

/** The limits that one owner has set. */
export const QUOTAS = [
  {
    name: "铸造：每家每周24小时",
    bookers: { kind: "all" },
    category: "vacuum-casting",
    measure: "hours",
    period: "week",
    limit: 24,
    primeTime: [],
  },
  {
    name: "激光焊接：每家每月12次",
    bookers: { kind: "all" },
    category: "laser-welding",
    measure: "count",
    period: "month",
    limit: 12,
    primeTime: [],
  },
  {
    name: "喷蜡：院校工作日白天每周20小时",
    bookers: { kind: "class", class: "education-research" },
    category: "wax-printing",
    measure: "hours",
    period: "week",
    limit: 20,
    primeTime: [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, to: 18 * 60 })),
  },
] as const;
