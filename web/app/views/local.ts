import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PolicyPack } from "../../../wasm/types.ts";
import { resultTexts } from "../../texts/results.ts";
import type { Scene } from "./parts.ts";

/** The local document that fills what the policy leaves open, where the page has one. */
export function localView({ lang, policy, journey, advice }: Scene): TemplateResult | typeof nothing {
  const { local } = advice;
  if (!local || !journey.findings) return nothing;
  const { number, title, issuer } = local.document;
  const named = `${issuer} ${number}《${title}》`;
  const words = advice.localInForce()
    ? resultTexts.local.used(named, areaOf(policy, local.region))
    : resultTexts.local.notInForce(named);
  return html`<p class="hint">${words[lang]}</p>`;
}

/** What the leading digits of county codes stand for. */
function areaOf({ regions }: PolicyPack, region: string | null): string | null {
  const covered = regions.filter(({ adcode }) => adcode.startsWith(region ?? ""));
  const [first] = covered;
  if (!first || covered.length === regions.length) return null;
  return covered.length === 1 ? `${first.prefecture}${first.name}` : first.prefecture;
}
