import { useWords } from "../site";
import type { Group } from "./query";

/** What a reader must know: the reasons of the verdict at once, further caveats on demand. */
export function Caveats({ group: { comparability, caveats } }: { group: Group }) {
  const word = useWords();
  const isRefused = comparability === "NOT_COMPARABLE";
  const first = caveats.filter(({ decisive }) => decisive || !isRefused);
  const further = caveats.filter((caveat) => !first.includes(caveat));
  return (
    <>
      {first.length > 0 && <CaveatList caveats={first} />}
      {further.length > 0 && (
        <details>
          <summary>
            {word("furtherCaveats")} ({further.length})
          </summary>
          <CaveatList caveats={further} />
        </details>
      )}
    </>
  );
}

function CaveatList({ caveats }: { caveats: Group["caveats"] }) {
  return (
    <ul class="caveats">
      {caveats.map(({ message }) => (
        <li>{message}</li>
      ))}
    </ul>
  );
}
