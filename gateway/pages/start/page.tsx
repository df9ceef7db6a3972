import { inLanguage } from "../../../shared/canonical/text";
import { PLANS } from "../../../shared/registry";
import { SearchForm } from "../components/search-form";
import type { PageMaker } from "../page";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";
import { wordIn } from "../words";
import { CoverageTable } from "./coverage-table";
import { type Field, fieldsOf } from "./fields";
import { Legend } from "./legend";
import { PlanList } from "./plan-list";
import { START_QUERY, type StartAnswer, startAnswer } from "./query";

/** `/<language>/`: what is here, and where to go on. */
export const startPage: PageMaker = async ({ language, ask }) => {
  const { data, missing } = await ask(START_QUERY, startAnswer, { lang: language });
  return { title: wordIn(language, "siteName"), body: <Start answer={data} />, missing };
};

function Start({ answer }: { answer: StartAnswer }) {
  const word = useWords();
  const { language } = useSite();
  const fields = fieldsOf(answer.coverage);
  const lead = PHRASES.startLead(PLANS.map(({ municipality }) => municipality));
  return (
    <>
      <div class="hero">
        <h1>{word("startTitle")}</h1>
        <p class="lead">{inLanguage(lead, language)}</p>
        <SearchForm id="search" />
      </div>
      <section aria-labelledby="plans">
        <h2 id="plans">{word("plans")}</h2>
        <PlanList answer={answer} />
      </section>
      <section aria-labelledby="coverage">
        <h2 id="coverage">{word("coverage")}</h2>
        <Legend />
        <Jump fields={fields} />
        <CoverageTable fields={fields} />
      </section>
    </>
  );
}

function Jump({ fields }: { fields: readonly Field[] }) {
  const word = useWords();
  return (
    <nav class="jump" aria-label={word("fields")}>
      <ul>
        {fields.map(({ id, label }) => (
          <li>
            <a href={`#field-${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
