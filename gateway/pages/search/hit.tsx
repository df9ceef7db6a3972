import { DataText } from "../components/data-text";
import { Link } from "../components/link";
import { foreignTag } from "../language";
import { PATHS } from "../links";
import { useSite, useWords } from "../site";
import type { Hit as SearchHit } from "./query";
import { snippetPieces } from "./snippet";

/** A programme that was found, with the part that matched. */
export function Hit({ hit: { program, snippet } }: { hit: SearchHit }) {
  const word = useWords();
  return (
    <li>
      {program ? (
        <>
          <h3>
            <Link to={PATHS.program(program.id)}>
              <DataText text={program.title} />
            </Link>
          </h3>
          <p class="quiet">{[program.municipality.name, ...program.path].join(" › ")}</p>
          <p>{program.summary}</p>
        </>
      ) : (
        <h3>{word("programmeUnavailable")}</h3>
      )}
      <p class="snippet">
        <span class="quiet">{word("found")}</span> <Snippet html={snippet} />
      </p>
    </li>
  );
}

function Snippet({ html }: { html: string }) {
  const { language } = useSite();
  const pieces = snippetPieces(html);
  return (
    <span lang={foreignTag(pieces.map(({ text }) => text).join(""), language)}>
      {pieces.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}
    </span>
  );
}
