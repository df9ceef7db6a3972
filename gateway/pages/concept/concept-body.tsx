import { DataText } from "../components/data-text";
import { Facts } from "../components/facts";
import { Link } from "../components/link";
import { Sources } from "../components/sources";
import { PATHS } from "../links";
import type { SourceDocument } from "../schemas";
import { useWords } from "../site";
import { AbsentCities } from "./absent-cities";
import { Chart, useVerdictCount } from "./chart";
import type { CityPrograms } from "./city-programs";
import { CitySection } from "./city-section";
import { ConceptDocuments } from "./documents";
import { Downloads } from "./downloads";
import { GroupIndex } from "./group-index";
import { GroupSection } from "./group-section";
import type { Concept } from "./query";

interface ConceptBodyProps {
  concept: Concept;
  cities: readonly CityPrograms[];
  documents: readonly SourceDocument[];
  query: string;
}

/** A concept: what it is, who runs it, which figures there are, and what may be compared. */
export function ConceptBody({ concept, cities, documents, query }: ConceptBodyProps) {
  const word = useWords();
  const { groups } = concept.comparison;
  const count = useVerdictCount(groups);
  return (
    <>
      <h1>{concept.label}</h1>
      <p class="lead">{concept.definition}</p>
      <ConceptFacts concept={concept} />
      <section aria-labelledby="by-city">
        <h2 id="by-city">{word("byCity")}</h2>
        <div class="cities">
          {cities.map((part) => (
            <CitySection concept={concept.id} part={part} />
          ))}
        </div>
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures">{word("figures")}</h2>
        <p>{word("figuresHint")}</p>
        <p>{groups.length > 0 ? count : word("noFigures")}</p>
        <GroupIndex groups={groups} />
        <AbsentCities comparison={concept.comparison} />
        {groups.length > 0 && <Chart concept={concept} />}
        {groups.map((group) => (
          <GroupSection group={group} />
        ))}
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{word("sources")}</h2>
        <Sources documents={documents} />
        <h3>{word("citation")}</h3>
        <p class="cite">{concept.comparison.citation}</p>
      </section>
      <section aria-labelledby="download">
        <h2 id="download">{word("download")}</h2>
        <Downloads concept={concept.id} query={query} />
        <h3>{word("inQueries")}</h3>
        <ConceptDocuments concept={concept.id} />
      </section>
    </>
  );
}

function ConceptFacts({ concept: { synonyms, notToBeConfusedWith, narrower } }: { concept: Concept }) {
  const word = useWords();
  const facts = [
    { name: word("synonyms"), value: <Synonyms synonyms={synonyms} />, isThere: synonyms.length > 0 },
    { name: word("narrower"), value: <Narrower concepts={narrower} />, isThere: narrower.length > 0 },
    {
      name: word("lookAlikes"),
      value: <LookAlikes lookAlikes={notToBeConfusedWith} />,
      isThere: notToBeConfusedWith.length > 0,
    },
  ];
  return <Facts facts={facts.filter(({ isThere }) => isThere)} />;
}

function Synonyms({ synonyms }: { synonyms: readonly string[] }) {
  return (
    <ul class="inline">
      {synonyms.map((text) => (
        <li>
          <DataText text={text} />
        </li>
      ))}
    </ul>
  );
}

function Narrower({ concepts }: { concepts: Concept["narrower"] }) {
  return (
    <ul class="inline">
      {concepts.map(({ id, label }) => (
        <li>
          <Link to={PATHS.concept(id)}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

function LookAlikes({ lookAlikes }: { lookAlikes: Concept["notToBeConfusedWith"] }) {
  return (
    <ul>
      {lookAlikes.map(({ label, reason }) => (
        <li>
          <strong>{label}</strong> <span class="block">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
