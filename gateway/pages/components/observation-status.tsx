import { inLanguage } from "../../../shared/canonical/text";
import { PHRASES } from "../phrases";
import type { Observation } from "../schemas";
import { useSite } from "../site";
import { BOUND_WORDS, STATUSES } from "../terms";
import { DataText } from "./data-text";

/** What stands behind a figure: its status in words, its day, how exactly it is meant, its note. */
export function ObservationStatus({ observation: { status, asOf, bound, note } }: { observation: Observation }) {
  const { language } = useSite();
  const boundWord = BOUND_WORDS[bound];
  const told = [
    inLanguage(STATUSES[status], language),
    ...(asOf === null ? [] : [inLanguage(PHRASES.asOf(asOf), language)]),
    ...(boundWord === null ? [] : [inLanguage(boundWord, language)]),
  ];
  return (
    <>
      <span class={status === "NORMAL" ? "status" : "status marked"}>{told.join(language === "EN" ? ", " : "、")}</span>
      {note && (
        <span class="note">
          <DataText text={note} />
        </span>
      )}
    </>
  );
}
