import type { ApolloServer } from "@apollo/server";
import { z } from "zod";
import { inLanguage, type Language } from "../../shared/canonical/text";
import { InputError } from "../../shared/errors";
import type { GatewayContext } from "../context";
import { askerOf } from "../pages/ask";
import type { Page } from "../pages/page";
import type { Parameters } from "../stored/variables";
import { embedAssets } from "./assets";
import { BuilderForm } from "./builder-form";
import { BuilderResult } from "./builder-result";
import { BUILDER_WORDS } from "./builder-words";
import { type Choice, documentOf, readChoice, standardChoice } from "./choice";
import { askSubject } from "./subject";

const QUERY = `query EmbedConcepts($lang: Language!) {
  coverage { concept { id label(lang: $lang) } cells { hasActual hasTarget } }
}`;

const coverage = z.object({
  coverage: z.array(
    z.object({
      concept: z.object({ id: z.string(), label: z.string() }),
      cells: z.array(z.object({ hasActual: z.boolean(), hasTarget: z.boolean() })),
    }),
  ),
});

interface Asked {
  federation: ApolloServer<GatewayContext>;
  language: Language;
  parameters: Parameters;
  origin: string;
}

/** The page that lets one choose a comparison and hands out the markup. @throws what the pages tell of in words. */
export async function builderPage({ federation, language, parameters, origin }: Asked): Promise<Page> {
  const { choice, problem } = read(parameters, language);
  const { data } = await askerOf(federation)(QUERY, coverage, { lang: language });
  const concepts = data.coverage
    .filter(
      ({ concept, cells }) =>
        concept.id === choice.concept || cells.some(({ hasActual, hasTarget }) => hasActual || hasTarget),
    )
    .map(({ concept }) => concept);
  const { document, variables } = documentOf(choice);
  const subject = problem ? null : await askSubject(federation, document, variables);
  const isShown = subject !== null && "outcome" in subject;
  const version = isShown && choice.isFrozen ? subject.version : null;
  const options = { theme: choice.theme, version };
  return {
    title: inLanguage(BUILDER_WORDS.title, language),
    ...(problem ? { status: 400 } : subject && !isShown ? { status: 503 } : {}),
    body: (
      <>
        <link rel="stylesheet" href={embedAssets().builder.path} />
        <h1>{inLanguage(BUILDER_WORDS.title, language)}</h1>
        <p class="lead">{inLanguage(BUILDER_WORDS.lead, language)}</p>
        {problem && (
          <p role="alert" lang="en">
            {problem}
          </p>
        )}
        <h2>{inLanguage(BUILDER_WORDS.choose, language)}</h2>
        <BuilderForm choice={choice} concepts={concepts} />
        {isShown && (
          <BuilderResult
            chosen={{ document, variables, options, origin, title: subject.title, page: subject.page }}
            choice={choice}
            subject={subject}
          />
        )}
        {subject && !isShown && <p role="alert">{inLanguage(BUILDER_WORDS.unavailable, language)}</p>}
      </>
    ),
  };
}

function read(parameters: Parameters, language: Language): { choice: Choice; problem: string | null } {
  try {
    return { choice: readChoice(parameters, language), problem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { choice: standardChoice(language), problem: error.message };
  }
}
