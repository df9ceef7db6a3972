import { z } from "zod";
import { Breadcrumb } from "../components/breadcrumb";
import { Prose } from "../components/prose";
import { Sources } from "../components/sources";
import type { PageMaker } from "../page";
import { DOCUMENT, document } from "../schemas";
import { wordIn } from "../words";
import { ABOUT } from "./about-text";

const QUERY = `query AboutPage($lang: Language!) {
  dataset { citation(lang: $lang) documents { ${DOCUMENT} } }
}`;

const answer = z.object({ dataset: z.object({ citation: z.string(), documents: z.array(document) }) });

/** `/<language>/about`: what this is, its sources, its terms, and how figures are read. */
export const aboutPage: PageMaker = async ({ language, ask }) => {
  const { data } = await ask(QUERY, answer, { lang: language });
  const { lead, parts } = ABOUT[language];
  const title = wordIn(language, "about");
  return {
    title,
    body: (
      <>
        <Breadcrumb crumbs={[]} />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <Prose parts={parts} />
        <section>
          <h2>{wordIn(language, "sources")}</h2>
          <Sources documents={data.dataset.documents} />
          <h3>{wordIn(language, "citation")}</h3>
          <p class="cite">{data.dataset.citation}</p>
        </section>
      </>
    ),
  };
};
