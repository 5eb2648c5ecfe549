// SPDX-License-Identifier: GPL-3.0-or-later
// What a CertificationRun asks at once: everything that only looks.
#include "certification/RunAwait.h"

#include <QFileInfo>

#include <algorithm>

namespace gw::certification {
namespace {

constexpr Milliseconds betweenAlerts{2000};

services::RawQuestion questionOf(const Item &item)
{
    using services::RawKind, services::ServiceKind;
    services::RawQuestion question;
    question.path = item.path;
    question.service = item.service;
    switch (item.kind) {
    case CheckKind::Redis:
        question.kind = RawKind::Redis;
        break;
    case CheckKind::Sql:
        question.kind = RawKind::Sql;
        question.statement = item.statement;
        break;
    case CheckKind::Table:
        question.kind = RawKind::Table;
        question.limit = Milliseconds(60'000); // it counts every row
        break;
    case CheckKind::Workers:
        question.kind = RawKind::Workers;
        break;
    case CheckKind::Prometheus:
    case CheckKind::Alerts:
        question.service = ServiceKind::Prometheus;
        break;
    default:
        break;
    }
    return question;
}

QByteArray rawOfProbe(const host::ProbeAnswer &answer)
{
    QString head = answer.request + u'\n';
    if (answer.status)
        head += QStringLiteral("HTTP status %1\n").arg(*answer.status);
    if (answer.error)
        head += answer.error->text() + u'\n';
    return (head + u'\n' + answer.body).toUtf8();
}

} // namespace

void CertificationRun::askAll()
{
    m_open = 1; // ours, until all was asked
    askFacts();
    for (const Item &item : m_order.certification.checklist.items) {
        if (!isWanted(item) || item.kind == CheckKind::Stop)
            continue;
        if (item.kind == CheckKind::Command)
            m_commands << item;
        else
            ask(item);
    }
    step();
}

void CertificationRun::ask(const Item &item)
{
    begin(item);
    switch (item.kind) {
    case CheckKind::Run:
        return; // all at once, when the facts have come
    case CheckKind::Alerts:
        ++m_open;
        askAlerts(item, QDateTime::currentDateTimeUtc().addMSecs(m_order.patience.count()));
        return;
    case CheckKind::Files:
        ++m_open;
        askFiles(item);
        return;
    case CheckKind::Sanity:
        ++m_open;
        askSanity(item);
        return;
    case CheckKind::Diff:
        ++m_open;
        askDiff(item);
        return;
    default:
        ++m_open;
        askProbe(item);
    }
}

void CertificationRun::step()
{
    if (--m_open == 0)
        nextCommand();
}

/// The run as it stands, then what there is of it in archives; the rest beside it.
void CertificationRun::askFacts()
{
    m_open += 3;
    const QString run = m_order.certification.run;
    await(m_host.call(host::methods::runStatus, host::RunQuery{run, false}),
          [this](const Result<health::RunStatus> &status) {
              if (!status) {
                  judgeFacts(status.error());
                  return;
              }
              m_observed.at = QDateTime::currentDateTimeUtc();
              m_observed.run = *status;
              m_seen = true;
              askPlaces();
          });
    host::FilesQuery summaries;
    summaries.globs = {m_order.certification.runDirectory + QStringLiteral("/reports/summary_*.json")};
    await(m_host.call(host::methods::checkFiles, summaries), [this](const Result<host::FilesAnswer> &answer) {
        if (!answer)
            m_observed.summariesProblem = answer.error().text();
        else
            for (const auto &file : answer->files)
                m_observed.summaries << file.path;
        step();
    });
    await(m_host.call(host::methods::monitorStatus, Nothing{}), [this](const Result<host::MonitorStatus> &status) {
        m_observed.monitored = status ? status->running : std::nullopt;
        step();
    });
}

void CertificationRun::askPlaces()
{
    await(m_host.call(host::methods::goldenPlaces, Nothing{}), [this](const Result<host::Places> &places) {
        const auto problem = places ? places->archivesError : std::optional(places.error());
        if (problem) {
            m_observed.archivesProblem = problem->text();
            judgeFacts({});
            return;
        }
        qint64 files = 0;
        bool proven = true;
        for (const auto &archive : places->archives) {
            if (!archive.record || archive.record->run != m_order.certification.run)
                continue;
            files += archive.record->entries;
            proven = proven && archive.record->provenAt.isValid() && archive.record->problem.isEmpty();
            m_observed.archives << archive.path;
        }
        m_archived = files;
        m_observed.goldenArchived = files;
        m_observed.archivesProven = proven && !m_observed.archives.isEmpty();
        judgeFacts({});
    });
}

void CertificationRun::judgeFacts(const std::optional<Error> &error)
{
    for (const Item &item : m_order.certification.checklist.items) {
        if (item.kind != CheckKind::Run || !isWanted(item))
            continue;
        if (error)
            recordError(item, QStringLiteral("run.status %1").arg(m_order.certification.run), *error);
        else if (!m_cancelled)
            record(item, judgeRun(item, m_observed.run, m_archived), rawOf(m_observed));
    }
    step();
}

void CertificationRun::askProbe(const Item &item)
{
    await(m_host.call(host::methods::checkProbe, host::ProbeQuery{questionOf(item)}),
          [this, item](const Result<host::ProbeAnswer> &answer) {
              if (answer)
                  record(item, judgeProbe(item, *answer), rawOfProbe(*answer), answer->masked);
              else
                  recordError(item, json::enumName(item.kind), answer.error());
              step();
          });
}

/// An alert of a stop that is lifted already, by us or by others, is waited for until it is resolved; it is never
/// ignored, and one of a stop that is still set is none of ours: that comes last.
void CertificationRun::askAlerts(const Item &item, const QDateTime &until)
{
    await(m_host.call(host::methods::checkProbe, host::ProbeQuery{questionOf(item)}),
          [this, item, until](const Result<host::ProbeAnswer> &answer) {
              if (!answer) {
                  recordError(item, QStringLiteral("alerts"), answer.error());
                  step();
                  return;
              }
              if (!judgeAlerts(item, *answer).onlyOwn || QDateTime::currentDateTimeUtc() >= until) {
                  takeAlerts(item, *answer);
                  return;
              }
              await(m_host.call(host::methods::stopStatus, Nothing{}),
                    [this, item, until, seen = *answer](const Result<host::StopStatus> &stop) {
                        if (!stop || stop->stopped != false) {
                            takeAlerts(item, seen);
                            return;
                        }
                        m_promise.setProgressValueAndText(int(1000 * m_done / std::max<qsizetype>(1, m_wanted)),
                                                          tr("waiting until %1 is resolved").arg(item.ownAlert));
                        QTimer::singleShot(betweenAlerts, this, [this, item, until] { askAlerts(item, until); });
                    });
          });
}

void CertificationRun::takeAlerts(const Item &item, const host::ProbeAnswer &answer)
{
    if (!m_cancelled)
        record(item, judgeAlerts(item, answer).finding, rawOfProbe(answer), answer.masked);
    step();
}

void CertificationRun::askFiles(const Item &item)
{
    host::FilesQuery query;
    query.globs = {item.glob};
    await(m_host.call(host::methods::checkFiles, query), [this, item](const Result<host::FilesAnswer> &answer) {
        if (answer)
            record(item, judgeFiles(item, *answer), rawOf(*answer));
        else
            recordError(item, item.glob, answer.error());
        step();
    });
}

void CertificationRun::askSanity(const Item &item)
{
    await(m_host.call(host::methods::runSanity, host::RunQuery{m_order.certification.run, true}),
          [this, item](const Result<host::Sanity> &sanity) {
              if (sanity)
                  record(item, judgeSanity(*sanity), rawOf(*sanity));
              else
                  recordError(item, QStringLiteral("run.sanity"), sanity.error());
              step();
          });
}

void CertificationRun::askDiff(const Item &item)
{
    const QString directory = m_order.certification.runDirectory;
    host::GoldenDiffQuery query;
    query.a = directory + QStringLiteral("/golden");
    query.b = directory + QStringLiteral("/reports");
    const QString request = QStringLiteral("golden diff %1 %2").arg(query.a, query.b);
    if (directory.isEmpty()) {
        recordError(item, request, Error{ErrorKind::NotFound, tr("The run has no directory"), {}, {}});
        step();
        return;
    }
    await(m_host.call(host::methods::goldenDiff, query), [this, item, request](const Result<host::GoldenDiff> &diff) {
        if (diff)
            record(item, judgeDiff(item, *diff), rawOf(*diff));
        else
            recordError(item, request, diff.error());
        step();
    });
}

} // namespace gw::certification
