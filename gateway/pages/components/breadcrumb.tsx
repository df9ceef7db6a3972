import { PATHS } from "../links";
import { useWords } from "../site";
import { DataText } from "./data-text";
import { Link } from "./link";

export interface Crumb {
  label: string;
  /** Where it leads; a heading of a plan leads nowhere. */
  to?: string;
}

/** The way from the start page to this one, the page itself left out. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const word = useWords();
  return (
    <nav class="breadcrumb" aria-label={word("breadcrumb")}>
      <ol>
        <li>
          <Link to={PATHS.start}>{word("start")}</Link>
        </li>
        {crumbs.map(({ label, to }) => (
          <li>
            {to === undefined ? (
              <DataText text={label} />
            ) : (
              <Link to={to}>
                <DataText text={label} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
