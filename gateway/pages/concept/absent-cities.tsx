import type { Municipality } from "../schemas";
import { useSite, useWords } from "../site";
import type { Comparison } from "./query";

/** Cities without figures, and cities whose plan does not speak of it, with what that means. */
export function AbsentCities({ comparison: { withoutFigures, notInPlan } }: { comparison: Comparison }) {
  const word = useWords();
  if (withoutFigures.length + notInPlan.length === 0) return null;
  return (
    <dl class="absent-cities">
      {withoutFigures.length > 0 && (
        <div>
          <dt>{word("withoutFigures")}</dt>
          <dd>
            <Names cities={withoutFigures} />
          </dd>
        </div>
      )}
      {notInPlan.length > 0 && (
        <div>
          <dt>{word("notInPlan")}</dt>
          <dd>
            <Names cities={notInPlan} />
            <p class="quiet">{word("notProof")}</p>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Names({ cities }: { cities: readonly Municipality[] }) {
  const { language } = useSite();
  return <>{cities.map(({ name }) => name).join(language === "EN" ? ", " : "、")}</>;
}
