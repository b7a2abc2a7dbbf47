// What a front end writes with what the generators make: compiled and never run. A member that is always answered needs no
// question mark, one that may be null is asked, and a problem has the members that its type says.
import type { components, operations } from './generated/types';
import { importCases, listApplications, readApplication, signIn } from './generated/client';

type Finding = components['schemas']['ImportFinding'];
type AsListed = operations['listApplications']['responses'][200]['content']['application/json'];

export async function token(account: string, password: string): Promise<string> {
  const { data, error } = await signIn({ body: { account, password } });
  if (data === undefined) {
    throw new Error(error?.detail ?? error?.title);
  }
  return data.accessToken;
}

export async function everyNumber(): Promise<string[]> {
  const numbers: string[] = [];
  let after: string | undefined;
  do {
    const { data } = await listApplications({ query: { after, limit: 500 } });
    numbers.push(...(data?.items ?? []).map((record) => record.receiptNumber));
    after = data?.next ?? undefined;
  } while (after !== undefined);
  return numbers;
}

export async function findings(file: Blob): Promise<Finding[]> {
  const { data, error } = await importCases({ body: file, headers: { 'Content-Type': 'text/csv' } });
  if (error !== undefined && 'findings' in error) {
    return error.findings;
  }
  return data?.findings ?? [];
}

export async function stage(id: string): Promise<string> {
  const { data } = await readApplication({ path: { id } });
  return data === undefined ? 'none' : `${data.handling.stage} ${data.handling.unit ?? ''}`;
}

export const isLast = (page: AsListed): boolean => page.next === null;
