import type { LoadedPolicy } from "../../wasm/index.ts";
import type { Place } from "../host/place.ts";
import { shellOf } from "./shell.ts";
import { nodesOf } from "./tree.ts";

/** The shell again, for another policy than the one that it was built for. */
export function renderShell({ tree, screen }: Place, policy: LoadedPolicy): void {
  const { description, parts } = shellOf(policy);
  for (const [name, content] of Object.entries(parts)) {
    const part = tree.querySelector(`[data-shell="${name}"]`);
    if (!part) continue;
    part.textContent = "";
    part.append(nodesOf(content));
  }
  tree.querySelector("meta[name=description]")?.setAttribute("content", description);
  screen.dataset.policy = policy.hash;
}
