import { inLanguage } from "../../../shared/canonical/text";
import { DataText } from "../components/data-text";
import { Link } from "../components/link";
import { cityAnchor, PATHS } from "../links";
import { PHRASES } from "../phrases";
import { useSite, useWords } from "../site";
import { RELATIONS } from "../terms";
import type { CityPrograms, MatchedProgram } from "./city-programs";

/** One city's programmes of the concept. */
export function CitySection({ concept, part: { city, programs, related } }: { concept: string; part: CityPrograms }) {
  const word = useWords();
  const { language } = useSite();
  return (
    <section class="city" aria-labelledby={cityAnchor(city.code)}>
      <h3 id={cityAnchor(city.code)}>{city.name}</h3>
      {programs.length === 0 && <p>{word("noneInPlan")}</p>}
      <ProgramList concept={concept} programs={programs} />
      {related.length > 0 && (
        <details>
          <summary>{inLanguage(PHRASES.related(related.length), language)}</summary>
          <ProgramList concept={concept} programs={related} />
        </details>
      )}
    </section>
  );
}

function ProgramList({ concept, programs }: { concept: string; programs: readonly MatchedProgram[] }) {
  if (programs.length === 0) return null;
  return (
    <ul class="programmes">
      {programs.map((program) => (
        <ProgramItem concept={concept} program={program} />
      ))}
    </ul>
  );
}

function ProgramItem({ concept, program: { record, match } }: { concept: string; program: MatchedProgram }) {
  const { language } = useSite();
  const through = match.concept.id === concept ? "" : `${match.concept.label} · `;
  return (
    <li>
      <Link to={PATHS.program(record.id)}>
        <DataText text={record.title} />
      </Link>
      <span class="quiet">
        {through}
        {inLanguage(RELATIONS[match.relation], language)}
        {match.note && `${language === "EN" ? ": " : "："}${match.note}`}
      </span>
    </li>
  );
}
