import { inLanguage } from "../../shared/canonical/text";
import { pageAssets } from "../pages/assets";
import { Breadcrumb } from "../pages/components/breadcrumb";
import { PATHS } from "../pages/links";
import { renderPage } from "../pages/render";
import { wordIn } from "../pages/words";
import { addressOf } from "./address";
import type { Answered } from "./forms";
import { documentTables } from "./page-tables";
import { hasPicture, pictureIn } from "./picture";
import { citationIn, versionIn } from "./table";

const WORDS = {
  forms: { ja: "ほかの形式", en: "Other forms" },
  table: { ja: "表", en: "Table" },
  sources: { ja: "出典", en: "Sources" },
} as const;

/** A stored document as a page of the site: heading, chart, tables, sources, the other forms. */
export function page(answered: Answered): string {
  const { document, variables, language, data } = answered;
  const { style, icon } = pageAssets();
  const other = addressOf(document, "html", variables, { lang: language === "EN" ? "ja" : "en" });
  const site = { language, path: PATHS.data, other, version: versionIn(document, data) };
  return renderPage({ title: inLanguage(document.title, language), body: <Body answered={answered} /> }, site, {
    style: style.path,
    icon: icon.path,
  });
}

function Body({ answered }: { answered: Answered }) {
  const { document, variables, language, problems, data } = answered;
  const say = (text: { ja: string; en: string }) => inLanguage(text, language);
  const forms = hasPicture(document) ? ["json", "csv", "svg", "png"] : ["json", "csv"];
  return (
    <>
      <Breadcrumb crumbs={[{ label: wordIn(language, "dataPage"), to: PATHS.data }]} />
      <h1>{say(document.title)}</h1>
      <p class="lead">{say(document.description)}</p>
      {problems.map((problem) => (
        <p role="alert" lang="en">
          {problem}
        </p>
      ))}
      <Chart answered={answered} />
      <h2 id="table">{say(WORDS.table)}</h2>
      <section
        class="scroll answers"
        aria-labelledby="table"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        // Its texts are escaped where it is written.
        dangerouslySetInnerHTML={{ __html: documentTables(answered) }}
      />
      <h2>{say(WORDS.sources)}</h2>
      <p class="cite">{citationIn(document, data) ?? ""}</p>
      <h2>{say(WORDS.forms)}</h2>
      <ul class="actions">
        {forms.map((form) => (
          <li>
            <a href={addressOf(document, form, variables)}>{form.toUpperCase()}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The picture in the reader's width and colours, with its words for those who do not see it. */
function Chart({ answered: { document, variables, data, language } }: { answered: Answered }) {
  const picture = pictureIn(document, data, language);
  if (!picture) return null;
  const to = (more: Record<string, string>) => addressOf(document, "svg", variables, more);
  const dark = "(prefers-color-scheme: dark)";
  const narrow = "(max-width: 40rem)";
  const wide = { width: "1136" };
  return (
    <figure class="chart">
      <picture>
        <source media={`${narrow} and ${dark}`} srcset={to({ width: "360", theme: "dark" })} />
        <source media={narrow} srcset={to({ width: "360" })} />
        <source media={dark} srcset={to({ ...wide, theme: "dark" })} />
        <img src={to(wide)} alt={picture.alternative} />
      </picture>
    </figure>
  );
}
