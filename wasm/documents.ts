/** Implementing documents: where they come from, and what the core makes of them. */
import type { CoreModule, Engine } from "../build/wasm/core.mjs";
import { documentsUnavailable, noDocuments } from "../build/wasm/messages.mjs";
import { EligibilityError } from "./error.ts";
import { giveInput } from "./flatten.ts";
import { giveOrTell, giveOrThrow, throwIssues } from "./hand.ts";
import { addressOf, fetchText, isAddress } from "./load.ts";
import type { ReadResult } from "./results.ts";
import { say } from "./say.ts";
import type { Corrections, DocumentLevel, ImplementingDocument, Issue, Language, LoadedDocument } from "./types.ts";

type Documents = readonly ImplementingDocument[];

/** @throws EligibilityError `documents-unavailable` */
export async function givenDocuments(source: Documents | string | URL, lang: Language): Promise<Documents> {
  if (!isAddress(source)) return source;
  const found: unknown = await fetchText(addressOf(source))
    .then((json) => JSON.parse(json))
    .catch((cause: unknown) => {
      throw new EligibilityError("documents-unavailable", [], lang, say(documentsUnavailable, [String(cause)]));
    });
  const documents = Array.isArray(found) ? found : (found as { documents?: unknown } | null)?.documents;
  if (Array.isArray(documents)) return documents;
  throw new EligibilityError("documents-unavailable", [], lang, say(noDocuments, []));
}

/** A DocumentRead (core/formats/describe.h). */
interface DocumentRead {
  id: string;
  level?: string;
  region?: string;
  confirmed: boolean;
  position: number;
  issues: Issue[];
  warnings: Issue[];
}

interface Reading {
  readonly core: CoreModule;
  readonly read: ReadResult;
  readonly lang: Language;
}

/**
 * Loads documents and corrections; gives the documents in the order in which they stand, those that cannot be read last.
 * @throws EligibilityError `invalid-corrections` with every fault
 */
export function loadDocuments(
  { core, read, lang }: Reading,
  engine: Engine,
  documents: Documents,
  corrections: Corrections | undefined,
): readonly LoadedDocument[] {
  const to = { engine, core };
  if (corrections !== undefined) {
    giveOrThrow(to, corrections, "invalid-corrections", lang);
    throwIssues("invalid-corrections", lang, read, core, engine.loadCorrections());
  }
  const unfit = documents.map((document) => {
    const fault = giveOrTell(to, document);
    if (fault) giveInput(to, null);
    engine.addDocument();
    return fault;
  });
  const { documents: found } = read<{ documents: DocumentRead[] }>("DocumentsRead", core, engine.loadDocuments());
  return found.map(({ id, level, region = null, confirmed, position, issues, warnings }) => {
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
}
