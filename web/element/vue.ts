// The element in the templates of Vue: `import "eligibility-checker/vue"` brings it with its types.
import type { DefineComponent, HTMLAttributes } from "vue";
import type { EligibilityCheckerAttributes, EligibilityCheckerEventMap } from "./attributes.ts";
import type { EligibilityCheckerElement } from "./element.ts";

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** What `@eligibility-ready` and the others become. */
type Handlers = {
  [Name in keyof EligibilityCheckerEventMap as `on${Capitalize<Camel<Name>>}`]?: (
    event: EligibilityCheckerEventMap[Name],
  ) => void;
};

export type EligibilityCheckerProps = Omit<HTMLAttributes, "lang"> &
  EligibilityCheckerAttributes &
  Handlers & { documents?: EligibilityCheckerElement["documents"] };

declare module "vue" {
  interface GlobalComponents {
    "eligibility-checker": DefineComponent<EligibilityCheckerProps>;
  }
}
