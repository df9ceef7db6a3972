import { PATHS } from "../links";
import { useWords } from "../site";
import { LanguageSwitch } from "./language-switch";
import { Link } from "./link";
import { SearchForm } from "./search-form";

/** What stands at the head of every page. */
export function SiteHeader({ hasSearch }: { hasSearch: boolean }) {
  const word = useWords();
  return (
    <header class="site-header">
      <div class="wrap">
        <p class="site-name">
          <Link to={PATHS.start}>
            <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
              <path d="M3 20.5h18M5 17v-5h3.5v5zM10.25 17V5h3.5v12zM15.5 17V9H19v8z" />
            </svg>
            {word("siteName")}
          </Link>
        </p>
        <nav aria-label={word("mainNavigation")}>
          <ul>
            <li>
              <Link to={PATHS.start}>{word("start")}</Link>
            </li>
            <li>
              <Link to={PATHS.data}>{word("dataPage")}</Link>
            </li>
            <li class="where-wide">
              <Link to={PATHS.about}>{word("about")}</Link>
            </li>
            <li>
              <LanguageSwitch />
            </li>
          </ul>
        </nav>
        {hasSearch && <SearchForm id="site-search" />}
      </div>
    </header>
  );
}
