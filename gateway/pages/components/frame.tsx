import type { ComponentChildren } from "preact";
import { OEMBED_FORMATS, oembedHref } from "../../embed/discovery";
import { otherLanguage, TAGS } from "../language";
import { href } from "../links";
import { useSite, useWords } from "../site";
import { Notice } from "./notice";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

interface FrameProps {
  title: string;
  missing: readonly string[];
  old: readonly string[];
  isUnlisted: boolean;
  isEmbeddable: boolean;
  hasSearch: boolean;
  assets: { style: string; icon: string };
  children: ComponentChildren;
}

/** The whole document around a page's own part. */
export function Frame({ title, missing, old, isUnlisted, isEmbeddable, hasSearch, assets, children }: FrameProps) {
  const { language, path, other: address } = useSite();
  const word = useWords();
  const other = otherLanguage(language);
  const name = word("siteName");
  return (
    <html lang={TAGS[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isUnlisted && <meta name="robots" content="noindex" />}
        <title>{title === name ? name : `${title} — ${name}`}</title>
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {!isUnlisted && <link rel="alternate" hreflang={TAGS[other]} href={address ?? href(other, path)} />}
        {isEmbeddable && <Discovery title={title} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {word("skip")}
        </a>
        <SiteHeader hasSearch={hasSearch} />
        <main id="main" tabIndex={-1}>
          <div class="wrap">
            <Notice missing={missing} old={old} />
            {children}
          </div>
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}

/** By which a CMS finds how to embed the page (oEmbed, section 4). */
function Discovery({ title }: { title: string }) {
  const { language, path, origin } = useSite();
  if (!origin) return null;
  return (
    <>
      {OEMBED_FORMATS.map(([format, type]) => (
        <link rel="alternate" type={type} href={oembedHref(origin, href(language, path), format)} title={title} />
      ))}
    </>
  );
}
