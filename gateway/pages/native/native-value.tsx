import { inLanguage, type Language } from "../../../shared/canonical/text";
import { DataText } from "../components/data-text";
import { Lines } from "../components/lines";
import { Link } from "../components/link";
import { Quote } from "../components/quote";
import { PATHS } from "../links";
import { PHRASES } from "../phrases";
import { useSite } from "../site";
import type { ShownField } from "./shown-field";
import { isObject, type NativeObject, textOf } from "./value";

/** A value that fits into a line: a text, several texts, a year, a programme, the place in the document. */
export function NativeValue({ field, value }: { field: ShownField; value: unknown }) {
  const { language } = useSite();
  if (field.shared === "Year") return <>{yearsOf(value, language)}</>;
  if (field.shared === "ProgramLink" && isObject(value)) return <ProgramLink program={value} />;
  if (field.shared === "Source" && isObject(value)) return <Source citation={value} />;
  const texts = (Array.isArray(value) ? value : [value]).map((one) => textOf(field, one, language));
  if (texts.length > 1 && texts.some(isSentence)) return <Sentences texts={texts} />;
  return <DataText text={texts.join(language === "EN" ? ", " : "、")} />;
}

/** Whether a text ends as a sentence does. */
function isSentence(text: string): boolean {
  return /[。.]$/u.test(text);
}

/** Sentences, each on a line of its own. */
function Sentences({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <span class="block">
          <DataText text={text} />
        </span>
      ))}
    </>
  );
}

/** A programme's title, as a link to its page. */
function ProgramLink({ program: { id, localNumber, title } }: { program: NativeObject }) {
  return (
    <Link to={PATHS.program(String(id))}>
      <DataText text={typeof localNumber === "string" ? `${localNumber} ${title}` : String(title)} />
    </Link>
  );
}

function Source({ citation: { lines, quote } }: { citation: NativeObject }) {
  return (
    <>
      <Lines lines={lines as number[]} />
      <Quote text={quote as string | null} />
    </>
  );
}

function yearsOf(value: unknown, language: Language): string {
  const labels = (Array.isArray(value) ? value : [value]).filter(isObject).map(({ label }) => String(label));
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return "";
  return inLanguage(PHRASES.period(first, last), language);
}
