export function siteName(): Promise<string>;
export function withShell(html: string): Promise<string>;
