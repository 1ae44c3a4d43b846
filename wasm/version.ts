import { version } from "../package.json";

/** The version of this package; `Checker.policy.hash` is that of the policy. */
export const VERSION: string = version;
