import { IndicatorPart } from "../components/indicator-part";
import { Quote } from "../components/quote";
import { Sources } from "../components/sources";
import { graphiqlHref } from "../links";
import { NativeFields } from "../native/native-fields";
import { useWords } from "../site";
import { ConceptMatches } from "./concept-matches";
import type { LoadedProgram } from "./load";
import { ProgramFacts } from "./program-facts";

/** A programme: where it stands, what kind it is, its figures, what its plan alone has, its source. */
export function ProgramBody({ loaded, query }: { loaded: LoadedProgram; query: string }) {
  const word = useWords();
  const { program, native, isHarvestedOnly } = loaded;
  const { indicators, concepts, citation } = program;
  return (
    <>
      <ProgramFacts loaded={loaded} />
      {concepts.length > 0 && (
        <section aria-labelledby="concepts">
          <h2 id="concepts">{word("concepts")}</h2>
          <ConceptMatches matches={concepts} />
        </section>
      )}
      {isHarvestedOnly ? (
        <p class="notice">{word("harvestedOnly")}</p>
      ) : (
        <section aria-labelledby="indicators">
          <h2 id="indicators">{word("indicators")}</h2>
          {indicators.length === 0 && <p>{word("noIndicators")}</p>}
          {indicators.map((indicator) => (
            <IndicatorPart indicator={indicator} level={3} />
          ))}
        </section>
      )}
      {native && (
        <section class="own" aria-labelledby="own">
          <h2 id="own">{word("ownStructure")}</h2>
          <p class="quiet">{word("ownStructureHint")}</p>
          <NativeFields fields={native.fields} object={native.object} level={3} />
        </section>
      )}
      <section aria-labelledby="sources">
        <h2 id="sources">{word("source")}</h2>
        <Sources documents={[citation.document]} />
        <Quote text={citation.quote} />
        <p>
          <a class="button" href={graphiqlHref(query)}>
            {word("openInGraphiql")}
          </a>
        </p>
      </section>
    </>
  );
}
