import { Breadcrumb } from "../components/breadcrumb";
import { Prose } from "../components/prose";
import type { PageMaker } from "../page";
import { wordIn } from "../words";
import { ACCESSIBILITY } from "./accessibility-text";

/** `/<language>/accessibility`: the accessibility statement. */
export const accessibilityPage: PageMaker = async ({ language }) => {
  const { lead, parts } = ACCESSIBILITY[language];
  const title = wordIn(language, "accessibility");
  return {
    title,
    body: (
      <>
        <Breadcrumb crumbs={[]} />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <Prose parts={parts} />
      </>
    ),
  };
};
