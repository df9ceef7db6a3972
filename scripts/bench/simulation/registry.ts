import { PLANS, type PlanRegistration } from "../../../shared/registry";

/** Japan's municipalities, Tokyo's special wards counted: as many as the whole country would have plans. */
export const ALL_MUNICIPALITIES = 1_741;

/** Prefectures of Japan; the codes of JIS X 0401 are 01 to 47. */
const PREFECTURES = 47;

/**
 * Registrations of made-up municipalities, prefecture by prefecture. What they are called says that they are made up, and
 * their codes are none that JIS X 0402 gives to a municipality: behind the prefecture's two digits stands a 9. The plans
 * of a prefecture share a type prefix, as if one subgraph served them.
 */
export function madeUpRegistry(count: number): PlanRegistration[] {
  return Array.from({ length: count }, (_, index) => {
    // Shared out evenly, so that half of the country has as many prefectures as the whole.
    const prefecture = Math.floor((index * PREFECTURES) / count) + 1;
    const before = Math.ceil(((prefecture - 1) * count) / PREFECTURES);
    const number = index + 1;
    return {
      slug: `madeup${letters(index)}`,
      typePrefix: `MadeUp${digits(prefecture, 2)}`,
      municipality: {
        code: `${digits(prefecture, 2)}9${digits(index - before + 1, 2)}`,
        ja: `架空第${number}市`,
        en: `Made-up City ${number}`,
      },
      port: 0,
    };
  });
}

/** Puts the made-up registry in the place of the real one, in this process; before anything else reads it. */
export function useMadeUpRegistry(count: number): void {
  (PLANS as PlanRegistration[]).splice(0, PLANS.length, ...madeUpRegistry(count));
}

/** aaa, aab … zzz: slugs have letters only. */
function letters(index: number): string {
  return [676, 26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(index / unit) % 26))).join("");
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
