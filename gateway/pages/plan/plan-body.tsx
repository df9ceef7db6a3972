import { inLanguage } from "../../../shared/canonical/text";
import { DataText } from "../components/data-text";
import { Facts } from "../components/facts";
import { Link } from "../components/link";
import { graphiqlHref, PATHS } from "../links";
import { NativeFields } from "../native/native-fields";
import type { ShownField } from "../native/shown-field";
import type { NativeObject } from "../native/value";
import { PHRASES } from "../phrases";
import type { ProgramRecord } from "../schemas";
import { useSite, useWords } from "../site";
import type { Plan } from "./query";

interface PlanBodyProps {
  /** Null while the plan does not answer. */
  plan: Plan | null;
  native: { fields: readonly ShownField[]; object: NativeObject } | null;
  records: readonly ProgramRecord[];
  query: string;
}

/** A plan: its document, then its structure; while it does not answer, its programmes as last harvested. */
export function PlanBody({ plan, native, records, query }: PlanBodyProps) {
  const word = useWords();
  return (
    <>
      <PlanFacts plan={plan} count={records.length} />
      {native ? (
        <section class="own" aria-labelledby="structure">
          <h2 id="structure">{word("planStructure")}</h2>
          <NativeFields fields={native.fields} object={native.object} level={3} />
        </section>
      ) : (
        <section aria-labelledby="programmes">
          <h2 id="programmes">{word("allProgrammes")}</h2>
          <ul class="programmes">
            {records.map(({ id, title }) => (
              <li>
                <Link to={PATHS.program(id)}>
                  <DataText text={title} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a class="button" href={graphiqlHref(query)}>
          {word("openInGraphiql")}
        </a>
      </p>
    </>
  );
}

function PlanFacts({ plan, count }: { plan: Plan | null; count: number }) {
  const { language } = useSite();
  const word = useWords();
  const programmes = { name: word("programmeCount"), value: count };
  if (!plan) return <Facts facts={[programmes]} />;
  const { title, titleJa, document, period } = plan;
  const [first, last] = [period[0]?.label, period.at(-1)?.label];
  return (
    <Facts
      facts={[
        ...(title === titleJa ? [] : [{ name: word("originalTitle"), value: <DataText text={titleJa} /> }]),
        { name: word("publisher"), value: <DataText text={document.publisher} /> },
        ...(first && last ? [{ name: word("period"), value: inLanguage(PHRASES.period(first, last), language) }] : []),
        programmes,
        { name: word("fileName"), value: <code>{document.fileName}</code> },
        { name: word("checksum"), value: <code class="long">{document.sha256}</code> },
      ]}
    />
  );
}
