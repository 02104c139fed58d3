import base from './0001-base.sql';
import pathways from './0002-pathways.sql';
import guidance from './0003-guidance.sql';
import organisations from './0004-organisations.sql';
import accounts from './0005-accounts.sql';
import postings from './0006-postings.sql';
import matching from './0007-matching.sql';
import proposals from './0008-proposals.sql';
import collaborations from './0009-collaborations.sql';
import checkIns from './0010-check-ins.sql';
import earlier from './0011-earlier.sql';
import postingSearch from './0012-posting-search.sql';
import workers from './0013-workers.sql';
import programmesAsColumns from './0014-programmes-as-columns.sql';
import postingFilters from './0015-posting-filters.sql';
import demo from './0016-demo.sql';
import idempotency from './0017-idempotency.sql';
import lifeOfAPosting from './0019-life-of-a-posting.sql';
import searching from './0020-searching.sql';
import savedSearches from './0020b-saved-searches.sql';
import memberships from './0021-accounts.sql';
import companies from './0022-companies.sql';
import institutions from './0023-institutions.sql';
import wizardAndLibrary from './0024-wizard-and-library.sql';
import functionsExplained from './0025-functions-explained.sql';
import imports from './0026-imports.sql';
import audienceAndEntered from './0027-audience-and-entered.sql';
import partnerships from './0028-partnerships.sql';
import whereRequestsAre from './0029-where-requests-are.sql';
import whomAPostingIsFor from './0029b-whom-a-posting-is-for.sql';
import whyALevel from './0029c-why-a-level.sql';
import partners from './0030-partners.sql';
import reports from './0030b-reports.sql';
import questions from './0031-questions.sql';
import interest from './0032-interest.sql';
import boardsAndBacklog from './0033-boards-and-backlog.sql';
import leadsAndMoves from './0033b-leads-and-moves.sql';
import requestsMatched from './0034-requests-matched.sql';
import matchesKeptTrue from './0035-matches-kept-true.sql';
import notices from './0036-notices.sql';
import gaps from './0038-gaps.sql';
import versionsOfTheRule from './0039-versions-of-the-rule.sql';
import matchesTold from './0039b-matches-told.sql';
import searchAlerts from './0039c-search-alerts.sql';
import addressesThatRefuse from './0040-addresses-that-refuse.sql';
import matchesPutAside from './0042-matches-put-aside.sql';
import proposalsInVersions from './0043-proposals-in-versions.sql';
import jointPlan from './0046-joint-plan.sql';
import gapLists from './0047-gap-lists.sql';
import courseOfACollaboration from './0048-course-of-a-collaboration.sql';
import kickOffMilestonesHours from './0049-kick-off-milestones-hours.sql';
import checkInsOnCourse from './0050-check-ins-on-course.sql';
import checkInQuestions from './0051-check-in-questions.sql';
import threads from './0052-threads.sql';
import attachments from './0053-attachments.sql';
import calendar from './0053b-calendar.sql';
import evaluations from './0054-evaluations.sql';
import stories from './0055-stories.sql';
import classInterest from './0056-class-interest.sql';
import deputies from './0057-deputies.sql';
import consortium from './0058-consortium.sql';
import howFarASweepIs from './0059-how-far-a-sweep-is.sql';

/** A change to the database, applied once, in this order, and never edited afterwards. */
export interface Migration {
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { name: '0001-base', sql: base },
  { name: '0002-pathways', sql: pathways },
  { name: '0003-guidance', sql: guidance },
  { name: '0004-organisations', sql: organisations },
  { name: '0005-accounts', sql: accounts },
  { name: '0006-postings', sql: postings },
  { name: '0007-matching', sql: matching },
  { name: '0008-proposals', sql: proposals },
  { name: '0009-collaborations', sql: collaborations },
  { name: '0010-check-ins', sql: checkIns },
  { name: '0011-earlier', sql: earlier },
  { name: '0012-posting-search', sql: postingSearch },
  { name: '0013-workers', sql: workers },
  { name: '0014-programmes-as-columns', sql: programmesAsColumns },
  { name: '0015-posting-filters', sql: postingFilters },
  { name: '0016-demo', sql: demo },
  { name: '0017-idempotency', sql: idempotency },
  { name: '0019-life-of-a-posting', sql: lifeOfAPosting },
  { name: '0020-searching', sql: searching },
  { name: '0020b-saved-searches', sql: savedSearches },
  { name: '0021-accounts', sql: memberships },
  { name: '0022-companies', sql: companies },
  { name: '0023-institutions', sql: institutions },
  { name: '0024-wizard-and-library', sql: wizardAndLibrary },
  { name: '0025-functions-explained', sql: functionsExplained },
  { name: '0026-imports', sql: imports },
  { name: '0027-audience-and-entered', sql: audienceAndEntered },
  { name: '0028-partnerships', sql: partnerships },
  { name: '0029-where-requests-are', sql: whereRequestsAre },
  { name: '0029b-whom-a-posting-is-for', sql: whomAPostingIsFor },
  { name: '0029c-why-a-level', sql: whyALevel },
  { name: '0030-partners', sql: partners },
  { name: '0030b-reports', sql: reports },
  { name: '0031-questions', sql: questions },
  { name: '0032-interest', sql: interest },
  { name: '0033-boards-and-backlog', sql: boardsAndBacklog },
  { name: '0033b-leads-and-moves', sql: leadsAndMoves },
  { name: '0034-requests-matched', sql: requestsMatched },
  { name: '0035-matches-kept-true', sql: matchesKeptTrue },
  { name: '0036-notices', sql: notices },
  { name: '0038-gaps', sql: gaps },
  { name: '0039-versions-of-the-rule', sql: versionsOfTheRule },
  { name: '0039b-matches-told', sql: matchesTold },
  { name: '0039c-search-alerts', sql: searchAlerts },
  { name: '0040-addresses-that-refuse', sql: addressesThatRefuse },
  { name: '0042-matches-put-aside', sql: matchesPutAside },
  { name: '0043-proposals-in-versions', sql: proposalsInVersions },
  { name: '0046-joint-plan', sql: jointPlan },
  { name: '0047-gap-lists', sql: gapLists },
  { name: '0048-course-of-a-collaboration', sql: courseOfACollaboration },
  { name: '0049-kick-off-milestones-hours', sql: kickOffMilestonesHours },
  { name: '0050-check-ins-on-course', sql: checkInsOnCourse },
  { name: '0051-check-in-questions', sql: checkInQuestions },
  { name: '0052-threads', sql: threads },
  { name: '0053-attachments', sql: attachments },
  { name: '0053b-calendar', sql: calendar },
  { name: '0054-evaluations', sql: evaluations },
  { name: '0055-stories', sql: stories },
  { name: '0056-class-interest', sql: classInterest },
  { name: '0057-deputies', sql: deputies },
  { name: '0058-consortium', sql: consortium },
  { name: '0059-how-far-a-sweep-is', sql: howFarASweepIs },
];
