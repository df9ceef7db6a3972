import { parse } from "graphql";
import { z } from "zod";
import { inLanguage } from "../../../shared/canonical/text";
import { PLANS } from "../../../shared/registry";
import { Breadcrumb } from "../components/breadcrumb";
import { DataText } from "../components/data-text";
import { planQuestions } from "../native/questions";
import { isObject } from "../native/value";
import { NoSuchPageError, type PageMaker } from "../page";
import { PHRASES } from "../phrases";
import { programRecords } from "../program-records";
import { queryWithDefaults } from "../query-text";
import { wordIn } from "../words";
import { PlanBody } from "./plan-body";
import { planAnswer, planQuery } from "./query";

/** `/<language>/plans/<slug>`: one plan as it is built. */
export const planPage: PageMaker = async ({ language, parameter: slug, ask }) => {
  const registration = PLANS.find((plan) => plan.slug === slug);
  if (!registration)
    throw new NoSuchPageError(
      PHRASES.noPlan(
        slug,
        PLANS.map((plan) => plan.slug),
      ),
    );
  const { municipality } = registration;
  const question = planQuestions(registration).plan;
  const variables = { lang: language };
  const [{ data, missing }, native, records] = await Promise.all([
    ask(planQuery(slug), planAnswer, variables),
    ask(question.query, z.record(z.string(), z.unknown()), variables),
    programRecords(ask, { municipalities: [municipality.code] }, language),
  ]);
  const object = native.data[question.root];
  const city = inLanguage(municipality, language);
  return {
    title: `${city}: ${data.plan?.title ?? wordIn(language, "plan")}`,
    missing: [...new Set([...missing, ...native.missing])],
    body: (
      <>
        <Breadcrumb crumbs={[]} />
        <h1>
          <span class="over">{city}</span> <DataText text={data.plan?.title ?? wordIn(language, "plan")} />
        </h1>
        <PlanBody
          plan={data.plan}
          native={isObject(object) ? { fields: question.fields, object } : null}
          records={records}
          query={queryWithDefaults(parse(question.query), variables)}
        />
      </>
    ),
  };
};
