import { inLanguage } from "../../../shared/canonical/text";
import { indicatorAnchor } from "../links";
import { Heading, type HeadingLevel } from "../native/heading";
import { PHRASES } from "../phrases";
import type { Indicator } from "../schemas";
import { useSite, useWords } from "../site";
import { ACCUMULATION_WORDS, DIRECTION_WORDS } from "../terms";
import { DataText } from "./data-text";
import { Facts } from "./facts";
import { Lines } from "./lines";
import { ObservationHeadings, ObservationRow } from "./observation-rows";
import { Quote } from "./quote";
import { ScrollTable } from "./scroll-table";

/** A series of figures: what is counted and how, every figure, and where it stands. Inside lists it has no heading. */
export function IndicatorPart({ indicator, level }: { indicator: Indicator; level: HeadingLevel | null }) {
  const { language } = useSite();
  const { id, name, citation, observations } = indicator;
  const anchor = indicatorAnchor(id);
  return (
    <section class="indicator" id={anchor}>
      {level ? (
        <Heading level={level}>
          <DataText text={name} />
        </Heading>
      ) : (
        <strong>
          <DataText text={name} />
        </strong>
      )}
      <IndicatorFacts indicator={indicator} />
      {observations.length > 0 && (
        <ScrollTable id={`${anchor}-caption`} caption={inLanguage(PHRASES.tableOf(name), language)} kind="figures">
          <thead>
            <ObservationHeadings />
          </thead>
          <tbody>
            {observations.map((observation) => (
              <ObservationRow observation={observation} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      <Quote text={citation.quote} />
    </section>
  );
}

function IndicatorFacts({ indicator }: { indicator: Indicator }) {
  const { language } = useSite();
  const word = useWords();
  const {
    nativeName,
    measure,
    unit,
    accumulation,
    accumulationInferred,
    accumulationReason,
    direction,
    note,
    citation,
  } = indicator;
  const facts = [
    { name: word("nativeName"), value: <DataText text={nativeName} /> },
    { name: word("measure"), value: `${inLanguage(PHRASES.figuresOf(measure.label, unit.label), language)}` },
    {
      name: word("accumulation"),
      value: (
        <>
          {inLanguage(ACCUMULATION_WORDS[accumulation], language)}
          {accumulationInferred && word("inferred")}
          {accumulationReason && <span class="note">{accumulationReason}</span>}
        </>
      ),
    },
    ...(direction ? [{ name: word("direction"), value: inLanguage(DIRECTION_WORDS[direction], language) }] : []),
    ...(note ? [{ name: word("note"), value: <DataText text={note} /> }] : []),
    { name: word("lines"), value: <Lines lines={citation.lines} /> },
  ];
  return <Facts facts={facts} />;
}
