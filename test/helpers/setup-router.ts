import { startFor } from "./setup-federation";

export default () => startFor("router");
