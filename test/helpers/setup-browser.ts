import { requireBrowser } from "./browser";
import { startFor } from "./setup-federation";

export default () => {
  requireBrowser();
  return startFor("browser");
};
