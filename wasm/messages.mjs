// From the core's table of messages (core/include/eligibility/message.h) to the modules that have those of the page, when
// the package is built. What only the auditor says comes with the auditor.
import { camel } from "./readers.mjs";

const made = "// Made by wasm/messages.mjs.\n";

/** The module of what the loader says itself: English and Chinese of each message, under its name. */
export function messagesModule({ messages }) {
  return (
    made + messages.map(([name, ...texts]) => `export const ${camel(name)} = ${JSON.stringify(texts)};\n`).join("")
  );
}

/** The module of what the core says, which names messages by their positions; and the bounds of what it is given. */
export function saidModule({ messages, limits }) {
  const texts = messages.map(([, ...message]) => message);
  return `${made}export const texts = ${JSON.stringify(texts)};\nexport const limits = ${JSON.stringify(limits)};\n`;
}

/** The module of how comparisons are worded. */
export function wordingsModule({ wordings }) {
  return `${made}export const wordings = ${JSON.stringify(wordings)};\n`;
}
