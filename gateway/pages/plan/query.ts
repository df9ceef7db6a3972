import { z } from "zod";
import { DOCUMENT, document } from "../schemas";

/** What every plan has. The slug comes from the registry. */
export function planQuery(slug: string): string {
  return `query PlanPage($lang: Language!) {
  plan: ${slug} {
    title(lang: $lang) titleJa: title
    document { ${DOCUMENT} }
    period { year label(lang: $lang) }
  }
}`;
}

const plan = z.object({
  title: z.string(),
  titleJa: z.string(),
  document,
  period: z.array(z.object({ year: z.int(), label: z.string() })),
});

export const planAnswer = z.object({ plan: plan.nullable() });

export type Plan = z.output<typeof plan>;
