/** A part of a page of prose. */
export interface ProsePart {
  heading: string;
  paragraphs?: readonly string[];
  points?: readonly string[];
}

/** Prose under headings. */
export function Prose({ parts }: { parts: readonly ProsePart[] }) {
  return (
    <>
      {parts.map(({ heading, paragraphs = [], points = [] }) => (
        <section>
          <h2>{heading}</h2>
          {paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          {points.length > 0 && (
            <ul>
              {points.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
