import { startFor } from "./setup-federation";

export default () => startFor("separate");
