import { addEnglish } from "../../wasm/english.ts";
import type { PolicyPack } from "../../wasm/types.ts";
import { type Shell, shellOf } from "./shell.ts";
import { escaped, htmlOf } from "./tree.ts";

/** The shell of the policy that comes with the page, for the build. */
export function shellFor(policy: PolicyPack, english: readonly string[]): Shell {
  addEnglish(policy, english);
  return shellOf(policy);
}

/** index.html with all that the shell says, and the version of the policy that it speaks of. */
export function filled(page: string, { title, description, parts }: Shell, hash: string): string {
  const put = (text: string, [pattern, by]: readonly [RegExp, string]): string => {
    if (!pattern.test(text)) throw new Error(`index.html has no place for ${pattern}`);
    return text.replace(pattern, (_, before: string, after: string) => before + by + after);
  };
  const places = Object.entries(parts).map(
    ([name, content]) => [new RegExp(`(<[^>]* data-shell="${name}"[^>]*>)(<)`), htmlOf(content)] as const,
  );
  return [
    [/(<title>)(<)/, escaped(title)] as const,
    [/(<meta name="description" content=")(")/, escaped(description)] as const,
    [/(<div id="app" data-policy=")(")/, hash] as const,
    ...places,
  ].reduce(put, page);
}
