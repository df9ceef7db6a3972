import { foreignTag } from "../language";
import { useSite } from "../site";

/** A text of the data, marked with its language where that is not the page's. */
export function DataText({ text }: { text: string }) {
  const { language } = useSite();
  const tag = foreignTag(text, language);
  return tag ? <span lang={tag}>{text}</span> : text;
}
