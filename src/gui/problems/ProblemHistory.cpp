// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problems/ProblemHistory.h"

#include "base/WhenDone.h"
#include "gui/session/StateFile.h"

#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

constexpr qsizetype evidenceLines = 6, evidenceLength = 400;

bool isSame(const PastProblem &past, const health::Problem &problem)
{
    return past.problem.kind == problem.kind && past.problem.subject == problem.subject;
}

/// The same alert, and it has fired all the time.
bool isSameFiring(const PastProblem &past, const health::Problem &problem)
{
    return problem.kind == health::ProblemKind::Alert && isSame(past, problem) && past.problem.since == problem.since;
}

health::Problem trimmed(health::Problem problem)
{
    problem.evidence = problem.evidence.mid(0, evidenceLines);
    for (QString &line : problem.evidence)
        line.truncate(evidenceLength);
    problem.summary.truncate(evidenceLength);
    return problem;
}

} // namespace

bool isEndSeen(const PastProblem &past)
{
    constexpr qint64 watchedWithin = 60; // seconds; in a longer silence it went at an unknown time
    return past.seen.secsTo(past.to) <= watchedWithin;
}

QDateTime lastKnown(const PastProblem &past) { return isEndSeen(past) ? past.to : past.seen; }

QString ProblemHistory::fileOf(const environment::Profile &profile)
{
    return stateFile(QStringLiteral("problems"), profile);
}

ProblemHistory::ProblemHistory(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::profileChanged, this, &ProblemHistory::open);
    connect(&session, &Session::statusChanged, this, &ProblemHistory::observe);
}

ProblemHistory::~ProblemHistory() { write(); }

void ProblemHistory::open()
{
    const QString file = m_session.isOpen() ? fileOf(m_session.profile()) : QString();
    if (m_loaded && file == m_file && m_session.isOpen() && !file.isEmpty())
        return; // unlocked: the same environment
    write();
    ++m_generation;
    m_file = file;
    m_open.clear();
    m_gone.clear();
    m_trouble.clear();
    m_loaded = m_session.isOpen() && file.isEmpty();
    Q_EMIT changed();
    if (file.isEmpty())
        return;
    whenDone(QtConcurrent::run([file] { return readState(file); }), this,
             [this, generation = m_generation](const Result<QJsonObject> &content) {
                 if (generation == m_generation)
                     take(content);
             });
}

void ProblemHistory::take(const Result<QJsonObject> &content)
{
    m_loaded = true;
    QString path;
    bool fits = content.has_value();
    if (fits && !content->isEmpty())
        fits = fromJson(content->value(QStringLiteral("open")), m_open, path) &&
               fromJson(content->value(QStringLiteral("gone")), m_gone, path);
    if (!fits) {
        // It begins anew; the next problem that goes replaces what could not be read.
        m_open.clear();
        m_gone.clear();
        m_trouble =
            content ? tr("The history of problems is not in its format: %1").arg(m_file) : content.error().text();
    }
    m_open = m_open.mid(0, most);
    m_gone = m_gone.mid(0, most);
    Q_EMIT changed();
    observe();
}

void ProblemHistory::observe()
{
    // What cannot be looked at has not gone.
    if (!m_loaded || !m_session.isLive() || m_session.status()->verdict == health::Verdict::Unknown)
        return;
    const auto &status = *m_session.status();
    const QDateTime now = status.judgedAt;
    bool different = false;
    for (const health::Problem &problem : status.problems) {
        const auto known =
            std::find_if(m_open.begin(), m_open.end(), [&](const auto &past) { return isSame(past, problem); });
        if (known == m_open.end()) {
            m_open.append(takeBack(problem).value_or(
                PastProblem{trimmed(problem), problem.since.isValid() ? problem.since : now, now, {}, false, {}}));
            different = true;
            continue;
        }
        const auto worst = std::min(known->problem.severity, problem.severity);
        known->problem = trimmed(problem);
        known->problem.severity = worst;
        known->seen = now;
    }
    for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
        const bool open = std::any_of(status.problems.begin(), status.problems.end(),
                                      [&](const auto &p) { return isSame(m_open.at(i), p); });
        if (open)
            continue;
        PastProblem past = m_open.takeAt(i);
        past.to = now;
        m_gone.prepend(past);
        different = true;
    }
    if (!different)
        return;
    m_open = m_open.mid(0, most);
    m_gone = m_gone.mid(0, most);
    Q_EMIT changed();
    save();
}

std::optional<PastProblem> ProblemHistory::takeBack(const health::Problem &problem)
{
    for (qsizetype i = 0; i < m_gone.size(); ++i) {
        if (!m_gone.at(i).silenced || !isSameFiring(m_gone.at(i), problem))
            continue;
        PastProblem back = m_gone.takeAt(i);
        back.to = back.until = {};
        back.silenced = false;
        return back;
    }
    return std::nullopt;
}

void ProblemHistory::noteSilenced(const QList<SilencedAlert> &alerts)
{
    bool different = false;
    for (PastProblem &past : m_gone)
        for (const SilencedAlert &alert : alerts)
            if (isSameFiring(past, alert.problem) && (!past.silenced || past.until != alert.until)) {
                past.silenced = different = true;
                past.until = alert.until;
            }
    if (!different)
        return;
    Q_EMIT changed();
    save();
}

QJsonObject ProblemHistory::content() const
{
    return {{QStringLiteral("open"), toJson(m_open)}, {QStringLiteral("gone"), toJson(m_gone)}};
}

void ProblemHistory::save()
{
    if (m_file.isEmpty())
        return;
    m_unsaved = m_writing.isRunning();
    if (m_unsaved)
        return;
    m_writing = QtConcurrent::run([file = m_file, content = content()] { return writeState(file, content); });
    whenDone(m_writing, this, [this, file = m_file](const Result<void> &written) {
        if (file != m_file)
            return;
        const QString trouble = written ? QString() : written.error().text();
        if (std::exchange(m_trouble, trouble) != trouble)
            Q_EMIT changed();
        if (m_unsaved)
            save();
    });
}

void ProblemHistory::write()
{
    m_writing.waitForFinished(); // a few kilobytes
    if (m_unsaved && !m_file.isEmpty())
        std::ignore = writeState(m_file, content()); // nobody is here any more to hear of an error
    m_unsaved = false;
}

} // namespace gw::gui
