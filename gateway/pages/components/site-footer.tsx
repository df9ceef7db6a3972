import { PATHS } from "../links";
import { useSite, useWords } from "../site";
import { Link } from "./link";

/** What stands at the foot of every page. */
export function SiteFooter() {
  const { version } = useSite();
  const word = useWords();
  return (
    <footer class="site-footer">
      <div class="wrap">
        <nav aria-label={word("footerNavigation")}>
          <ul>
            <li>
              <Link to={PATHS.about}>{word("about")}</Link>
            </li>
            <li>
              <Link to={PATHS.accessibility}>{word("accessibility")}</Link>
            </li>
            <li>
              <Link to={PATHS.embed}>{word("embed")}</Link>
            </li>
            <li>
              <Link to={PATHS.data}>{word("dataPage")}</Link>
            </li>
            <li>
              <a href="/graphiql">{word("graphiql")}</a>
            </li>
          </ul>
        </nav>
        {version && (
          <p>
            {word("version")} <code>{version}</code>
          </p>
        )}
      </div>
    </footer>
  );
}
