import { inLanguage } from "../../../shared/canonical/text";
import { TAGS } from "../language";
import type { Observation } from "../schemas";
import { useSite, useWords } from "../site";
import { KINDS } from "../terms";
import { DataText } from "./data-text";
import { ObservationStatus } from "./observation-status";

/** Headings over the cells of {@link ObservationRow}. */
export function ObservationHeadings() {
  const word = useWords();
  return (
    <tr>
      <th scope="col">{word("fiscalYear")}</th>
      <th scope="col">{word("kind")}</th>
      <th scope="col" class="number">
        {word("value")}
      </th>
      <th scope="col">{word("printed")}</th>
      <th scope="col">{word("status")}</th>
      <th scope="col" class="number">
        {word("line")}
      </th>
    </tr>
  );
}

/** One figure, or what stands instead of it. */
export function ObservationRow({ observation }: { observation: Observation }) {
  const { language } = useSite();
  const word = useWords();
  const { fiscalYear, kind, value, raw, line } = observation;
  return (
    <tr>
      <th scope="row">{fiscalYear.label}</th>
      <td>
        <span class={kind === "TARGET" ? "mark target-mark" : "mark actual-mark"}>
          {inLanguage(KINDS[kind], language)}
        </span>
      </td>
      <td class="number">
        {value === null ? (
          <span class="absent">{word("noValue")}</span>
        ) : (
          <data value={value}>{value.toLocaleString(TAGS[language], { maximumFractionDigits: 10 })}</data>
        )}
      </td>
      <td>{raw === "" ? <span class="absent">{word("blank")}</span> : <DataText text={raw} />}</td>
      <td>
        <ObservationStatus observation={observation} />
      </td>
      <td class="number">{line}</td>
    </tr>
  );
}
