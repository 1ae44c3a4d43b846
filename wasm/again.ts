/** Importing what is fetched late. In some browsers a module that could not be fetched once stays missing. */

/** How often each address failed. */
const failures = new Map<string, number>();

/** What `load` imports. From the second failure on it is asked for under another address, which nothing remembers. */
export async function imported<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (fault) {
    const address = addressIn(fault);
    if (address === undefined) throw fault;
    const failed = failures.get(address) ?? 0;
    failures.set(address, failed + 1);
    if (failed === 0) throw fault;
    return import(/* webpackIgnore: true */ /* @vite-ignore */ `${address}?again=${failed}`);
  }
}

/** As browsers name it. */
function addressIn(fault: unknown): string | undefined {
  return /dynamically imported module: ([^\s?]+)/.exec(String(fault))?.[1];
}
