// The element in JSX: `import "eligibility-checker/react"` brings it with its types.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { EligibilityCheckerAttributes, EligibilityCheckerEventMap } from "./attributes.ts";
import type { EligibilityCheckerElement } from "./element.ts";

type Base = DetailedHTMLProps<HTMLAttributes<EligibilityCheckerElement>, EligibilityCheckerElement>;

/** React calls `on` and the name of the event. */
type Handlers = {
  [Name in keyof EligibilityCheckerEventMap as `on${Name}`]?: (event: EligibilityCheckerEventMap[Name]) => void;
};

export type EligibilityCheckerProps = Base &
  EligibilityCheckerAttributes &
  Handlers & { documents?: EligibilityCheckerElement["documents"] };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "eligibility-checker": EligibilityCheckerProps;
    }
  }
}
