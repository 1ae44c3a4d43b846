import type { IncomingMessage } from "node:http";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What a server does otherwise than serving the file as it is: it changes the answer. `path` begins with a slash. */
export type Rule = (answer: Answer, path: string, request: IncomingMessage) => void;

export interface Site {
  url: string;
  /** What was asked for, and how many bytes there were of it; -1 where there was nothing. */
  asked: { path: string; bytes: number }[];
  /** What was asked for and not there. */
  lacking: string[];
  close(): Promise<void>;
}

/** `folders` by the prefix that they are served under, as `{ "/": "build/site" }`. */
export function serve(folders: Record<string, string>, ...rules: Rule[]): Promise<Site>;
export function serveAt(
  where: { port: number; host: string },
  folders: Record<string, string>,
  ...rules: Rule[]
): Promise<Site>;
export function recording(): Rule;
export function compressed(): Rule;
export function iconless(): Rule;
export function headers(added: Record<string, string>, files?: RegExp): Rule;
export function policy(words: string): Rule;
export function pages(texts: Record<string, string>): Rule;
export function shared(): Rule;
export function typed(files: RegExp, type: string): Rule;
export function missing(files: RegExp): Rule;
export function altered(files: RegExp, change?: (body: Buffer) => Buffer): Rule;
