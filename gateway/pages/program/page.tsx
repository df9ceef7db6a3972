import { inLanguage } from "../../../shared/canonical/text";
import { Breadcrumb } from "../components/breadcrumb";
import { DataText } from "../components/data-text";
import { PATHS } from "../links";
import type { PageMaker } from "../page";
import { queryWithDefaults } from "../query-text";
import { loadProgram } from "./load";
import { ProgramBody } from "./program-body";
import { PROGRAM_QUERY } from "./query";

/** `/<language>/programs/<id>`: one programme, in the shared words and in its plan's own structure. */
export const programPage: PageMaker = async ({ language, parameter: id, ask }) => {
  const loaded = await loadProgram(ask, id, language);
  const { plan, program, missing } = loaded;
  const city = inLanguage(plan.municipality, language);
  return {
    title: language === "EN" ? `${program.title} (${city})` : `${program.title}（${city}）`,
    missing,
    body: (
      <>
        <Breadcrumb
          crumbs={[{ label: city, to: PATHS.plan(plan.slug) }, ...program.path.map((label) => ({ label }))]}
        />
        <h1>
          <DataText text={program.title} />
        </h1>
        <p class="lead">{program.summary}</p>
        <ProgramBody loaded={loaded} query={queryWithDefaults(PROGRAM_QUERY, { id, lang: language })} />
      </>
    ),
  };
};
