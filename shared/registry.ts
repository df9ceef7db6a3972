/** What the rest of the project knows of a plan before it asks the plan's subgraph. */
export interface PlanRegistration {
  /** Folder under subgraphs/ and seeds/, name of the root field, first part of every programme id. */
  slug: string;
  /** Prefix of the plan's own GraphQL types: KashiwaPlan, KashiwaProgram. Plans that one subgraph serves share it. */
  typePrefix: string;
  /** The municipality whose plan it is: its five-digit code (JIS X 0401 and 0402, without check digit) and its names. */
  municipality: { code: string; ja: string; en: string };
  /** Port of its own server when subgraphs run separately. */
  port: number;
}

/** One line per plan; the order is the order in which cities are listed. */
export const PLANS: readonly PlanRegistration[] = [
  { slug: "kashiwa", typePrefix: "Kashiwa", municipality: { code: "12217", ja: "柏市", en: "Kashiwa" }, port: 4001 },
  { slug: "okayama", typePrefix: "Okayama", municipality: { code: "33100", ja: "岡山市", en: "Okayama" }, port: 4002 },
  {
    slug: "kanazawa",
    typePrefix: "Kanazawa",
    municipality: { code: "17201", ja: "金沢市", en: "Kanazawa" },
    port: 4003,
  },
  { slug: "shiroi", typePrefix: "Shiroi", municipality: { code: "12232", ja: "白井市", en: "Shiroi" }, port: 4004 },
  { slug: "atsugi", typePrefix: "Atsugi", municipality: { code: "14212", ja: "厚木市", en: "Atsugi" }, port: 4005 },
];

/** The subgraph that compares the plans; it is no plan itself. */
export const COMPARISON = { slug: "comparison", port: 4010 } as const;

/** Names of all subgraphs: the plans, then the comparison. */
export const SUBGRAPH_NAMES: readonly string[] = [...PLANS.map(({ slug }) => slug), COMPARISON.slug];

/** @returns the registration of a plan. @throws when there is none: only code of this project passes slugs. */
export function registrationOf(slug: string): PlanRegistration {
  const found = PLANS.find((plan) => plan.slug === slug);
  if (!found) throw new Error(`No plan "${slug}" in shared/registry.ts.`);
  return found;
}

/** Built when they are first asked for, and so from the whole registry. */
let bySlug: ReadonlyMap<string, PlanRegistration> | undefined;
let byMunicipality: ReadonlyMap<string, PlanRegistration> | undefined;

/** @returns the plan to which an id belongs (`kashiwa:18`, or `kashiwa`), or undefined. */
export function planOfId(id: string): PlanRegistration | undefined {
  bySlug ??= new Map(PLANS.map((plan) => [plan.slug, plan]));
  return bySlug.get(id.split(":", 1)[0] as string);
}

/** @returns the plan of a municipality, by its five-digit code, or undefined. */
export function planOfMunicipality(code: string): PlanRegistration | undefined {
  byMunicipality ??= new Map(PLANS.map((plan) => [plan.municipality.code, plan]));
  return byMunicipality.get(code);
}
