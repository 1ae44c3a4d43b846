// From the core's table of messages (core/include/eligibility/message.h) to the module that has those of the page, when
// the package is built. What only the auditor says comes with the auditor.
import { camel } from "./readers.mjs";

/** The module: `texts`, English and Chinese of each message, and the position of each under its name. */
export function messagesModule({ messages }) {
  const names = messages.map(([name], at) => `export const ${camel(name)} = ${at};\n`);
  const texts = messages.map(([, en, zh]) => [en, zh]);
  return `// Made by wasm/messages.mjs.\nexport const texts = ${JSON.stringify(texts)};\n${names.join("")}`;
}
