import { inLanguage, type Text } from "../../shared/canonical/text";
import { useSite } from "../pages/site";
import { addressOf } from "../stored/address";
import { embedPath } from "./address";
import { BUILDER_WORDS } from "./builder-words";
import type { Choice, EmbedForm } from "./choice";
import { oembedHref } from "./discovery";
import { type Chosen, componentSnippet, frameSnippet, imageSnippet } from "./snippets";
import { staticTable } from "./static-table";
import type { Subject } from "./subject";

const SNIPPETS: Readonly<Record<EmbedForm, (chosen: Chosen, choice: Choice, subject: Subject) => string>> = {
  table: ({ origin }, _choice, subject) => staticTable(subject, origin),
  image: (chosen) => imageSnippet(chosen),
  frame: (chosen, { ratio }) => frameSnippet(chosen, ratio),
  component: (chosen) => componentSnippet(chosen),
};

interface BuilderResultProps {
  chosen: Chosen;
  choice: Choice;
  subject: Subject;
}

/** What was chosen as it will look, and the markup to paste. */
export function BuilderResult({ chosen, choice, subject }: BuilderResultProps) {
  const { language } = useSite();
  const say = (text: Text) => inLanguage(text, language);
  const write = SNIPPETS[choice.form];
  const snippet = write(chosen, choice, subject);
  // Loaded at once, so that it is there in print too.
  const preview = write({ ...chosen, origin: "" }, choice, subject).replace(' loading="lazy"', "");
  return (
    <>
      <h2 id="snippet-heading">{say(BUILDER_WORDS.snippet)}</h2>
      <p id="snippet-hint">{say(BUILDER_WORDS.snippetHint)}</p>
      <textarea
        id="snippet"
        class="snippet"
        aria-labelledby="snippet-heading"
        aria-describedby="snippet-hint"
        readOnly
        spellcheck={false}
        rows={choice.form === "table" ? 12 : 6}
        value={snippet}
      />
      {choice.form === "frame" && (
        <>
          <h3>{say(BUILDER_WORDS.rule)}</h3>
          <pre>{rule(choice)}</pre>
        </>
      )}
      <p>{say(choice.form === "table" ? BUILDER_WORDS.tableNote : BUILDER_WORDS.frozenNote)}</p>
      <h2 id="result-heading">{say(BUILDER_WORDS.result)}</h2>
      <section
        class="preview"
        aria-labelledby="result-heading"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        lang={choice.language.toLowerCase()}
        // What it shows is the very markup that is handed out, its texts escaped where it is written.
        dangerouslySetInnerHTML={{ __html: preview }}
      />
      <h2>{say(BUILDER_WORDS.addresses)}</h2>
      <Addresses chosen={chosen} page={subject.page} />
    </>
  );
}

function Addresses({ chosen, page }: { chosen: Chosen; page: string }) {
  const { language } = useSite();
  const { document, variables, options, origin } = chosen;
  const listed: [string, string][] = [
    ["SVG", addressOf(document, "svg", variables)],
    ["PNG", addressOf(document, "png", variables)],
    [inLanguage({ ja: "フレーム", en: "Frame" }, language), embedPath(document, variables, options)],
    [inLanguage({ ja: "表", en: "Table" }, language), embedPath(document, variables, options, ".table.html")],
  ];
  const oembed = oembedHref(origin, page, "json");
  return (
    <dl class="addresses">
      {listed.map(([name, path]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <a href={path}>{origin + path}</a>
          </dd>
        </div>
      ))}
      <div>
        <dt>{inLanguage(BUILDER_WORDS.oembed, language)}</dt>
        <dd>
          <a href={oembed.slice(origin.length)}>{oembed}</a>
        </dd>
      </div>
    </dl>
  );
}

function rule({ ratio }: Choice): string {
  return `iframe[src*="/embed/"] { width: 100%; height: auto; aspect-ratio: ${ratio.replace(":", " / ")}; border: 0 }`;
}
