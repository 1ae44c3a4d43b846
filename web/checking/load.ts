import { type Checker, EligibilityError, type LoadOptions, loadChecker } from "../../wasm/index.ts";

/** What is wrong with the documents alone. */
const OF_DOCUMENTS: readonly string[] = ["documents-unavailable", "bundle-damaged", "wrong-policy"];

/** The check does not wait for documents that cannot be had: it goes on without them, and `lost` is told why. */
export async function loadSources(sources: LoadOptions, lost: (fault: EligibilityError) => void): Promise<Checker> {
  try {
    return await loadChecker(sources);
  } catch (fault) {
    if (!(fault instanceof EligibilityError) || !OF_DOCUMENTS.includes(fault.code)) throw fault;
    lost(fault);
    const { documents: _, ...others } = sources;
    return loadChecker(others);
  }
}
