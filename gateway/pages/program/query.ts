import { z } from "zod";
import { conceptMatch, DOCUMENT, document, INDICATOR, indicator, MUNICIPALITY, municipality } from "../schemas";

/** The canonical view of a programme, answered by its plan. */
export const PROGRAM_QUERY = `query ProgramPage($id: ID!, $lang: Language!) {
  program(id: $id) {
    id
    municipality { ${MUNICIPALITY} }
    localNumber
    title(lang: $lang) titleJa: title
    summary(lang: $lang)
    path(lang: $lang)
    departments(lang: $lang)
    concepts { concept { id label(lang: $lang) } relation note(lang: $lang) }
    indicators { ${INDICATOR} }
    citation { document { ${DOCUMENT} } lines quote }
  }
}`;

const program = z.object({
  id: z.string(),
  municipality,
  localNumber: z.string().nullable(),
  title: z.string(),
  titleJa: z.string(),
  summary: z.string(),
  path: z.array(z.string()),
  departments: z.array(z.string()),
  concepts: z.array(conceptMatch),
  indicators: z.array(indicator),
  citation: z.object({ document, lines: z.array(z.int()), quote: z.string().nullable() }),
});

export const programAnswer = z.object({ program: program.nullable() });

export type Program = z.output<typeof program>;
