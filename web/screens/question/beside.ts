import { nothing, type TemplateResult } from "lit/html.js";
import type { Scene } from "../../parts/parts.ts";
import { countyTagsView } from "../../parts/tags.ts";
import { placeFact } from "../../reading/lookup.ts";

/** Below the question of the county: the lists that matter for the one that was answered. */
export function besideView(scene: Scene): TemplateResult | typeof nothing {
  const { policy, journey } = scene;
  const { step } = journey;
  return step.name === "question" && step.fact === placeFact(policy)?.id ? countyTagsView(scene) : nothing;
}
