// From the core's table of messages (core/include/eligibility/message.h) to the modules that have those of the page, when
// the package is built. What only the auditor says comes with the auditor.
import { camel } from "./readers.mjs";

const made = "// Made by wasm/messages.mjs.\n";

/** The module of what asking says itself: English and Chinese of each message, under its name. */
export function messagesModule({ messages }) {
  return (
    made + messages.map(([name, ...texts]) => `export const ${camel(name)} = ${JSON.stringify(texts)};\n`).join("")
  );
}

/** The module of what is said beyond asking: the messages, the position of each, and the bounds of what the core is given. */
export function saidModule({ messages, limits }) {
  const texts = messages.map(([, ...message]) => message);
  const positions = messages.map(([name], at) => `export const ${camel(name)} = ${at};\n`).join("");
  return `${made}export const texts = ${JSON.stringify(texts)};\n${positions}export const limits = ${JSON.stringify(limits)};\n`;
}

/** The module of how comparisons are worded. */
export function wordingsModule({ wordings }) {
  return `${made}export const wordings = ${JSON.stringify(wordings)};\n`;
}
