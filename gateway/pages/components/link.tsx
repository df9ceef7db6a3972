import type { ComponentChildren } from "preact";
import { href } from "../links";
import { useSite } from "../site";

/** A link to another page of the same language. */
export function Link({ to, children }: { to: string; children: ComponentChildren }) {
  const { language } = useSite();
  return <a href={href(language, to)}>{children}</a>;
}
