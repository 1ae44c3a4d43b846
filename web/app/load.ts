import { type Checker, EligibilityError, type LoadOptions, loadChecker } from "../../wasm/index.ts";

/** The check does not wait for documents that cannot be fetched: it goes on without them, and `lost` is called. */
export async function loadSources(sources: LoadOptions, lost: () => void): Promise<Checker> {
  try {
    return await loadChecker(sources);
  } catch (fault) {
    if (!(fault instanceof EligibilityError) || fault.code !== "documents-unavailable") throw fault;
    lost();
    const { documents: _, ...others } = sources;
    return loadChecker(others);
  }
}
