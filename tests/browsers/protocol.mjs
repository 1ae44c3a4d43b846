// Numbered JSON messages and their answers: the common ground of the DevTools protocol and of WebDriver BiDi.
import { within } from "../support/processes.mjs";

/**
 * @typedef {Record<string, any>} Json
 * @typedef {{ resolve: (result: Json) => void, reject: (fault: Error) => void }} Waiting
 */

export class Protocol {
  #last = 0;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {Set<(event: Json) => void>} */
  #listeners = new Set();
  #send;
  /** @type {Error | null} */
  #closed = null;

  /** @param {(text: string) => void} send */
  constructor(send) {
    this.#send = send;
  }

  /**
   * @param {string} method
   * @param {Json} [params]
   * @param {Json} [envelope] what stands beside the method, as a session's id
   * @param {number} [patience]
   * @returns {Promise<Json>}
   */
  call(method, params = {}, envelope = {}, patience = 60_000) {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send(JSON.stringify({ id, method, params, ...envelope }));
    return within(answer, patience, method).finally(() => this.#waiting.delete(id));
  }

  /** Listens to events until the function that it returns is called. @param {(event: Json) => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {string} text */
  receive(text) {
    const message = JSON.parse(text);
    if (message.id === undefined || message.id === null) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    // The DevTools protocol has an object here, BiDi a code beside its message.
    if (message.error) waiting?.reject(new Error(message.error.message ?? `${message.error}: ${message.message}`));
    else waiting?.resolve(message.result);
  }

  /** Nobody will answer any more. @param {string} why */
  close(why) {
    this.#closed ??= new Error(why);
    for (const { reject } of this.#waiting.values()) reject(this.#closed);
  }
}
