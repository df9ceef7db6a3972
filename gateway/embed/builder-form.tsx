import { inLanguage, type Text } from "../../shared/canonical/text";
import { PLANS } from "../../shared/registry";
import { useSite } from "../pages/site";
import { BUILDER_WORDS, CHOICES } from "./builder-words";
import type { Choice } from "./choice";

interface ConceptOption {
  id: string;
  label: string;
}

/** The form of the embed page; its address is all it needs. */
export function BuilderForm({ choice, concepts }: { choice: Choice; concepts: readonly ConceptOption[] }) {
  const { language } = useSite();
  const say = (text: Text) => inLanguage(text, language);
  return (
    <form class="choose" method="get" action={`/${language.toLowerCase()}/embed`}>
      <p>
        <label for="concept">{say(BUILDER_WORDS.concept)}</label>
        <select id="concept" name="concept">
          {concepts.map(({ id, label }) => (
            <option value={id} selected={id === choice.concept}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>{say(BUILDER_WORDS.cities)}</legend>
        {PLANS.map(({ municipality }) => (
          <label>
            <input
              type="checkbox"
              name="cities"
              value={municipality.code}
              checked={choice.cities.includes(municipality.code)}
            />
            {say(municipality)}
          </label>
        ))}
      </fieldset>
      <Radios name="lang" legend={BUILDER_WORDS.language} words={CHOICES.lang} chosen={choice.language.toLowerCase()} />
      <Radios name="form" legend={BUILDER_WORDS.form} words={CHOICES.form} chosen={choice.form} />
      <Radios name="ratio" legend={BUILDER_WORDS.ratio} words={CHOICES.ratio} chosen={choice.ratio} />
      <Radios name="theme" legend={BUILDER_WORDS.theme} words={CHOICES.theme} chosen={choice.theme} />
      <Radios
        name="data"
        legend={BUILDER_WORDS.data}
        words={CHOICES.data}
        chosen={choice.isFrozen ? "frozen" : "live"}
      />
      <p>
        <button type="submit">{say(BUILDER_WORDS.make)}</button>
      </p>
    </form>
  );
}

interface RadiosProps {
  name: string;
  legend: Text;
  words: Readonly<Record<string, Text>>;
  chosen: string;
}

function Radios({ name, legend, words, chosen }: RadiosProps) {
  const { language } = useSite();
  return (
    <fieldset>
      <legend>{inLanguage(legend, language)}</legend>
      {Object.entries(words).map(([value, text]) => (
        <label lang={name === "lang" ? value : undefined}>
          <input type="radio" name={name} value={value} checked={value === chosen} />
          {inLanguage(text, language)}
        </label>
      ))}
    </fieldset>
  );
}
