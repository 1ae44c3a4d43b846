/** Registers of implementing documents: where they come from, and what the core is given of them. */
import {
  bundleAltered,
  bundleCutOff,
  bundleOfLaterForm,
  bundleOfOtherPolicy,
  documentsUnavailable,
  noDocuments,
} from "../build/wasm/said.mjs";
import { withCompiler } from "./compiler.ts";
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { fillEnglish } from "./fill_english.ts";
import { giveInput } from "./flatten.ts";
import { giveBytes } from "./give.ts";
import { giveOrTell } from "./hand.ts";
import { addressOf, fetchBytes, isAddress } from "./load.ts";
import { noTexts, type Register, type TextsAt, usedOf } from "./register.ts";
import { said } from "./said.ts";
import { lateReader } from "./told.ts";
import type {
  CoreKind,
  DocumentLevel,
  DocumentsSource,
  ImplementingDocument,
  Issue,
  Language,
  LoadedDocument,
  LoadedPolicy,
  Text,
} from "./types.ts";

type Documents = readonly ImplementingDocument[];

/** What documents are read for. */
export interface ReadFor {
  readonly policy: LoadedPolicy;
  /** Its compact form. */
  readonly bytes: Uint8Array;
  readonly kind: CoreKind;
  readonly lang: Language;
}

/** Where documents were given, or the bytes of what stands at the address. @throws EligibilityError `documents-unavailable` */
export async function fetchDocuments(source: DocumentsSource, lang: Language): Promise<Documents | Uint8Array> {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (!isAddress(source)) return source;
  const fetched = Promise.resolve(source).then(addressOf).then(fetchBytes);
  return fetched.catch((cause: unknown) => {
    throw unavailable(said(documentsUnavailable, [String(cause)]), lang);
  });
}

/**
 * Reads documents, in a module that is fetched for this only, or takes them from a bundle, which needs nothing more.
 * @throws EligibilityError `documents-unavailable`, `bundle-damaged` or `wrong-policy`
 */
export async function readRegister(found: Documents | Uint8Array, readFor: ReadFor): Promise<Register | undefined> {
  if (!(found instanceof Uint8Array)) return found.length === 0 ? undefined : readDocuments(found, readFor);
  if (startsAsBundle(found)) return readBundle(found, readFor);
  return readRegister(parsedList(utf8.decode(found), readFor.lang), readFor);
}

function unavailable(why: Text, lang: Language): EligibilityError {
  return new EligibilityError("documents-unavailable", [], lang, why);
}

function parsedList(json: string, lang: Language): Documents {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch (cause) {
    throw unavailable(said(documentsUnavailable, [String(cause)]), lang);
  }
  const documents = Array.isArray(found) ? found : (found as { documents?: unknown } | null)?.documents;
  if (Array.isArray(documents)) return documents;
  throw unavailable(said(noDocuments, []), lang);
}

// --- As objects ---------------------------------------------------------------------------------------

/** A DocumentRead (core/formats/describe_documents.h). */
interface DocumentRead {
  id: string;
  level?: string;
  region?: string;
  confirmed: boolean;
  position: number;
  issues: Issue[];
  warnings: Issue[];
}

function readDocuments(documents: Documents, { bytes, kind, lang }: ReadFor): Promise<Register> {
  return withCompiler(kind, lang, ({ compiler, core, said }) => {
    const to = { engine: compiler, core };
    giveBytes(to, bytes);
    compiler.load();
    const unfit = documents.map((document) => {
      const fault = giveOrTell(to, document);
      if (fault) giveInput(to, null);
      compiler.addDocument();
      return fault;
    });
    const read = lateReader(undefined, said);
    const found = read<{ hash: string; documents: DocumentRead[] }>("DocumentsRead", core, compiler.readDocuments());
    const loaded = found.documents.map(({ id, level, region = null, confirmed, position, issues, warnings }) => {
      const given = documents[position] as ImplementingDocument;
      const fault = unfit[position];
      return {
        id,
        level: level as DocumentLevel,
        region,
        confirmed,
        document: given?.document,
        given,
        issues: fault ? [fault] : issues,
        warnings,
      };
    });
    const address = compiler.compact();
    const decides = core.HEAPU8.slice(address, address + compiler.compactSize());
    const used = usedOf(loaded);
    const texts = textsOf(used.length, (position) => (used[position] as LoadedDocument).given);
    return { loaded, bytes: decides, hash: found.hash, texts };
  });
}

// --- As a bundle --------------------------------------------------------------------------------------

const NAME = "eligibility-documents";
const FORM = "1";
const LINE_END = 10;
const LIST_END = 93;
const COMMA = 44;
const utf8 = new TextDecoder();

interface BundleHeader {
  policy: string;
  policyHash: string;
  hash: string;
  decides: number;
  warnings: Readonly<Record<string, readonly Issue[]>>;
}

function startsAsBundle(bytes: Uint8Array): boolean {
  return utf8.decode(bytes.subarray(0, NAME.length)) === NAME;
}

/** As bundle_checksum in core/formats/bundle.cpp. */
function checksum(bytes: Uint8Array): string {
  const words = new Int32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(words.buffer).set(bytes);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function readBundle(bytes: Uint8Array, readFor: ReadFor): Promise<Register | undefined> | Register | undefined {
  const { policy, lang } = readFor;
  const refuse = (code: EligibilityErrorCode, message: number, ...given: string[]) =>
    new EligibilityError(code, [], lang, said(message, given));
  const lineEnd = bytes.indexOf(LINE_END);
  const [, form, sum] = utf8.decode(bytes.subarray(0, lineEnd)).split(" ");
  const content = bytes.subarray(lineEnd + 1);
  if (lineEnd < 0 || sum === undefined) throw refuse("bundle-damaged", bundleCutOff);
  if (form !== FORM) throw refuse("bundle-damaged", bundleOfLaterForm);
  if (checksum(content) !== sum) throw refuse("bundle-damaged", bundleAltered);
  const headerEnd = content.indexOf(LINE_END);
  const header = JSON.parse(utf8.decode(content.subarray(0, headerEnd))) as BundleHeader;
  if (header.policy !== policy.id) throw refuse("wrong-policy", bundleOfOtherPolicy, header.policy, policy.id);
  const decides = content.subarray(headerEnd + 1, headerEnd + 1 + header.decides);
  const list = content.subarray(headerEnd + 1 + header.decides);
  // Made for another version of the policy: read anew.
  if (header.policyHash !== policy.hash) return readRegister(JSON.parse(utf8.decode(list)) as Documents, readFor);
  const lines = linesOf(list);
  const documents = remembered((position) => JSON.parse(utf8.decode(lines[position])) as ImplementingDocument);
  if (lines.length === 0) return undefined;
  const loadedAt = (position: number): LoadedDocument => {
    const given = documents(position);
    const { id, level, region = null, confirmed, document } = given;
    return { id, level, region, confirmed, document, given, issues: [], warnings: header.warnings[id] ?? [] };
  };
  let loaded: readonly LoadedDocument[] | undefined;
  return {
    bytes: decides,
    hash: header.hash,
    texts: textsOf(lines.length, documents),
    get loaded() {
      loaded ??= lines.map((_, position) => loadedAt(position));
      return loaded;
    },
  };
}

/** The documents of a list that has each on a line of its own, between a line that opens it and one that ends it. */
function linesOf(list: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let begin = list.indexOf(LINE_END) + 1;
  for (let end = begin; list[begin] !== LIST_END; begin = end + 1) {
    end = list.indexOf(LINE_END, begin);
    if (end < 0) break;
    lines.push(list.subarray(begin, list[end - 1] === COMMA ? end - 1 : end));
  }
  return lines;
}

// --- What results say of documents --------------------------------------------------------------------

/** What is made of a position once, when it is first asked for. */
function remembered<Made>(make: (position: number) => Made): (position: number) => Made {
  const known: Made[] = [];
  return (position) => {
    known[position] ??= make(position);
    return known[position] as Made;
  };
}

function textsOf(count: number, givenAt: (position: number) => ImplementingDocument): TextsAt {
  return remembered((position) => {
    if (position === count) return noTexts(position);
    const given = givenAt(position);
    const { issuer } = given.document;
    return { ...fillEnglish(given), issuedBy: { zh: issuer, en: issuer } };
  });
}
