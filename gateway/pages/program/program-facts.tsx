import { inLanguage } from "../../../shared/canonical/text";
import { DataText } from "../components/data-text";
import { Facts } from "../components/facts";
import { Lines } from "../components/lines";
import { Link } from "../components/link";
import { PATHS } from "../links";
import { useSite, useWords } from "../site";
import type { LoadedProgram } from "./load";

/** Whose programme it is and where it stands in the plan. */
export function ProgramFacts({ loaded: { plan, program } }: { loaded: LoadedProgram }) {
  const { language } = useSite();
  const word = useWords();
  const { id, localNumber, title, titleJa, path, departments, citation } = program;
  const separator = language === "EN" ? ", " : "、";
  const facts = [
    { name: word("city"), value: <Link to={PATHS.plan(plan.slug)}>{inLanguage(plan.municipality, language)}</Link> },
    ...(title === titleJa ? [] : [{ name: word("originalTitle"), value: <DataText text={titleJa} /> }]),
    ...(localNumber === null ? [] : [{ name: word("number"), value: localNumber }]),
    ...(path.length === 0 ? [] : [{ name: word("headings"), value: <DataText text={path.join(" › ")} /> }]),
    ...(departments.length === 0 ? [] : [{ name: word("departments"), value: departments.join(separator) }]),
    { name: word("lines"), value: <Lines lines={citation.lines} /> },
    { name: word("identifier"), value: <code>{id}</code> },
  ];
  return <Facts facts={facts} />;
}
