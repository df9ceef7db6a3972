import { DataText } from "../components/data-text";

/** The parts of a heading: a printed number may be Japanese before words that are not. */
export function HeadingText({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && " "}
          <DataText text={part} />
        </>
      ))}
    </>
  );
}
