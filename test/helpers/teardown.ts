import { stopAll } from "./setup-federation";

export default stopAll;
