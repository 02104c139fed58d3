import type { Locale } from '#base/contract';
import type { look, SetAside, Standing, WorkerSeen } from './outbox';
import { words } from './words';

/** Text that may stand in a page. */
class Html { constructor(readonly text: string) {} }
const escaped = (value: unknown): string => (value instanceof Html ? value.text : Array.isArray(value) ? value.map(escaped).join('')
  : String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`));
const html = (parts: TemplateStringsArray, ...values: unknown[]) => new Html(parts.reduce((made, part, at) => `${made}${escaped(values[at - 1])}${part}`));

const frame = (locale: Locale, title: string, body: Html, isIn: boolean, board = '/board') => html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} · Koppelvlak</title><link rel="stylesheet" href="/style.css"></head>
<body><header><b>Koppelvlak · ${words[locale].operator}</b>${isIn ? html`<a href="/">${words[locale].outbox}</a><a href="${board}">${words[locale].board}</a><form method="post" action="/sign-out"><button class="quiet">${words[locale].signOut}</button></form>` : ''}</header>
<main>${body}</main></body></html>
`.text;

export function signInPage(locale: Locale, problem: null | 'wrong' | { wait: number }): string {
  const say = words[locale];
  return frame(locale, say.signIn, html`<h1>${say.signIn}</h1>${problem === null ? '' : html`<p class="wrong" role="alert">${problem === 'wrong' ? say.wrong : say.wait(Math.ceil(problem.wait / 60))}</p>`}
<form class="sign-in" method="post" action="/sign-in"><label for="user">${say.user}</label><input id="user" name="user" autocomplete="username" autocapitalize="none" required autofocus>
<label for="password">${say.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required><div><button class="primary">${say.signIn}</button></div></form>`, false);
}

export function notice(locale: Locale, what: 'elsewhere' | 'unknown' | 'broken' | 'unclear' | 'no-reason'): string {
  const [title, text] = words[locale].notices[what];
  return frame(locale, title, html`<h1>${title}</h1><p>${text}</p><p><a href="/">${words[locale].back}</a></p>`, false);
}

type Seen = Awaited<ReturnType<typeof look>> & { before: string | null; did: string | null; n: number; board: string; at: Date };

export function overview(locale: Locale, seen: Seen): string {
  const say = words[locale];
  const moment = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });
  const time = (date: Date | null) => (date === null ? '–' : html`<time datetime="${date.toISOString()}">${moment.format(date)}</time>`);
  const sum = (status: Standing['status']) => seen.standings.filter((one) => one.status === status).reduce((all, { count }) => all + count, 0);
  const alive = seen.workers.filter(({ isMissed }) => !isMissed);
  const oldest = Math.max(0, ...seen.standings.filter(({ status }) => status === 'pending').map(({ since }) => Math.round((seen.at.getTime() - (since?.getTime() ?? seen.at.getTime())) / 1000)));
  const title = alive.length === 0 ? say.noWorker : sum('failed') > 0 ? say.someFailed(sum('failed')) : oldest > 60 ? say.behind : say.allWell;
  return frame(locale, say.outbox, html`<h1>${title}</h1>
${seen.did && say.did[seen.did] ? html`<p class="told" role="status">${say.did[seen.did]?.(seen.n)}</p>` : ''}
<p>${say.figures(sum('pending'), oldest, sum('queued'), sum('waiting'), sum('failed'))} <small>${time(seen.at)} · <a href="/">${say.refresh}</a></small></p>
<h2 id="jobs">${say.byJob}</h2>${seen.standings.length === 0 ? html`<p>${say.nothing}</p>` : html`<div class="scroll" role="region" aria-labelledby="jobs" tabindex="0">${jobTable(locale, seen.standings, time)}</div>`}
<h2 id="workers">${say.workers}</h2>${seen.workers.length === 0 ? html`<p>${say.neverSeen}</p>` : html`<div class="scroll" role="region" aria-labelledby="workers" tabindex="0">${workerTable(locale, seen.workers, time)}</div>`}
<h2>${say.refused}</h2><p>${seen.refused.addresses === 0 ? say.noneRefused : say.aboutRefused(seen.refused.addresses, seen.refused.ofLastDay, seen.refused.held)}</p>${seen.refused.codes.length === 0 ? '' : html`<p class="small">${seen.refused.codes.map(({ code, count }) => `${code}: ${count}`).join(' · ')}</p>`}
<h2>${say.setAside}</h2><p>${seen.rows.length === 0 ? say.noneSetAside : say.aboutSetAside}</p>${seen.rows.map((row) => setAsideRow(locale, row, time))}
${seen.next === null ? '' : html`<p><a href="/?before=${seen.next}">${say.older}</a></p>`}${seen.before === null ? '' : html`<p><a href="/">${say.newest}</a></p>`}`, true, seen.board);
}

type Time = (date: Date | null) => unknown;

function jobTable(locale: Locale, standings: Standing[], time: Time): Html {
  const say = words[locale];
  const of = (job: string, status: Standing['status']) => standings.find((one) => one.job === job && one.status === status);
  const jobs = [...new Set(standings.map(({ job }) => job))];
  return html`<table><thead><tr><th scope="col">${say.job}</th><th scope="col" class="n">${say.pending}</th><th scope="col">${say.oldest}</th><th scope="col" class="n">${say.queued}</th><th scope="col" class="n">${say.waiting}</th><th scope="col">${say.nextDue}</th><th scope="col" class="n">${say.failed}</th></tr></thead><tbody>
${jobs.map((job) => html`<tr><th scope="row">${job}</th><td class="n">${of(job, 'pending')?.count ?? 0}</td><td>${time(of(job, 'pending')?.since ?? null)}</td><td class="n">${of(job, 'queued')?.count ?? 0}</td><td class="n">${of(job, 'waiting')?.count ?? 0}</td><td>${time(of(job, 'waiting')?.since ?? null)}</td><td class="n">${of(job, 'failed') ? html`<span class="late">${of(job, 'failed')?.count}</span>` : 0}${(of(job, 'failed')?.count ?? 0) > 1 ? html` <form method="post" action="/jobs/${encodeURIComponent(job)}/retry"><button class="quiet" aria-label="${say.allAgain}: ${job}">${say.allAgain}</button></form>` : ''}</td></tr>`)}</tbody></table>`;
}

function workerTable(locale: Locale, workers: WorkerSeen[], time: Time): Html {
  const say = words[locale];
  return html`<table><thead><tr><th scope="col">${say.worker}</th><th scope="col">${say.seen}</th><th scope="col">${say.since}</th><th scope="col">${say.queue}</th><th scope="col">${say.troubles}</th></tr></thead><tbody>
${workers.map((worker) => html`<tr><th scope="row">${worker.host} ${worker.pid}</th><td>${worker.isMissed ? html`<span class="late">${say.missed}</span> ` : ''}${time(worker.seenAt)}</td><td>${time(worker.startedAt)}</td><td>${worker.backend}${worker.relays ? '' : ` (${say.noRelay})`}</td><td>${worker.troubles.join('; ') || '–'}</td></tr>`)}</tbody></table>`;
}

function setAsideRow(locale: Locale, row: SetAside, time: Time): Html {
  const say = words[locale];
  return html`<section class="row" aria-label="${row.job} ${row.id}"><h3>${row.job}</h3><p><code>${row.error ?? say.noError}</code></p>
<p class="small">${say.tries(row.attempts)} · ${say.written} ${time(row.createdAt)} · ${say.lastTry} ${time(row.begunAt)}<br>${row.id} <code>${JSON.stringify(row.payload)}</code></p>
<div class="acts"><form method="post" action="/rows/${row.id}/retry"><button class="primary">${say.again}</button></form>
<form method="post" action="/rows/${row.id}/give-up"><div><label for="r-${row.id}">${say.reason}</label><input id="r-${row.id}" name="reason" minlength="3" maxlength="200" required autocomplete="off"></div><button>${say.giveUp}</button></form></div></section>`;
}
