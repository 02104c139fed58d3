import type { ReportSubject } from '#organisations/contract';

const query = (parts: Record<string, string | null | undefined>) => new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]))).toString();

/** Where companies are read and changed. */
export const companyAddresses = {
  create: '/v1/companies',
  likenesses: (typed: { name?: string; kvk?: string; website?: string; municipality?: string }) => `/v1/company-likenesses?${query(typed)}`,
  municipalities: (q: string) => `/v1/municipalities?${query({ q, limit: '10' })}`,
  company: (slug: string) => `/v1/companies/${encodeURIComponent(slug)}`,
  profile: (id: string) => `/v1/companies/${id}/profile`,
  change: (id: string) => `/v1/companies/${id}`,
  answer: (id: string) => `/v1/companies/${id}/verification-answers`,
  decision: (id: string) => `/v1/companies/${id}/verification-decisions`,
  reports: (subject: ReportSubject, id: string) => `/v1/${{ company: 'companies', institution: 'institutions', posting: 'postings' }[subject]}/${id}/reports`,
  branches: (id: string) => `/v1/organisations/${id}/branches`,
  addBranch: (id: string) => `/v1/companies/${id}/branches`,
  branch: (id: string) => `/v1/branches/${id}`,
  recognitions: (id: string) => `/v1/companies/${id}/recognitions`,
  addRecognition: (branchId: string) => `/v1/branches/${branchId}/recognitions`,
  recognition: (id: string) => `/v1/recognitions/${id}`,
  desk: (view: string) => `/v1/desk/companies?${query({ view, limit: '20' })}`,
  openReports: '/v1/reports',
  settle: (id: string) => `/v1/reports/${id}/settlement`,
  pairs: '/v1/company-pairs',
  preview: (keptId: string, mergedId: string) => `/v1/companies/${keptId}/merge-previews/${mergedId}`,
  merges: '/v1/company-merges',
  undo: (id: string) => `/v1/company-merges/${id}/undoing`,
};
