// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/Comparer.h"

#include "base/WhenDone.h"
#include "gui/log/LogFeed.h"

#include "golden/diff/IgnoreFile.h"

#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {

Comparer::Comparer(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::linkChanged, this, [this] {
        if (m_running && !m_session.host())
            end(failure(ErrorKind::Unreachable, tr("The connection was lost before the comparison ended"), {},
                        tr("Compare again when the host answers")));
    });
}

Comparer::~Comparer() { cancelCall(m_call); }

void Comparer::cancel()
{
    ++m_generation;
    cancelCall(m_call);
    m_running = false;
    m_answer.reset();
    Q_EMIT changed();
}

void Comparer::compare(const QString &a, const QString &b)
{
    cancel();
    if (!m_session.host())
        return end(failure(ErrorKind::Unreachable, tr("The host does not answer"), {},
                           tr("Compare again when the strip above says it is connected")));
    m_running = true;
    m_environment = m_session.profile().name;
    // A file that cannot be read is an error: without its rules noise would look like a difference.
    whenDone(QtConcurrent::run(
                 [file = golden::IgnoreFile::pathFor(m_environment)] { return golden::IgnoreFile(file).rules(); }),
             this, [this, a, b, generation = m_generation](const Result<QList<golden::IgnoreRule>> &rules) {
                 if (generation != m_generation)
                     return;
                 if (rules)
                     ask(a, b, *rules);
                 else
                     end(Failure(rules.error()));
             });
    Q_EMIT changed();
}

void Comparer::ask(const QString &a, const QString &b, const QList<golden::IgnoreRule> &rules)
{
    host::Host *host = m_session.host();
    if (!host)
        return;
    m_call = host->call(host::methods::goldenDiff, {a, b, rules});
    auto *watcher = new QFutureWatcher<Result<host::GoldenDiff>>(this);
    connect(watcher, &QFutureWatcherBase::progressTextChanged, this, &Comparer::progressed);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_call);
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::GoldenDiff> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            countHits(*answer);
        end(answer);
    });
}

void Comparer::end(Result<host::GoldenDiff> answer)
{
    ++m_generation;
    m_running = false;
    m_answer = std::move(answer);
    Q_EMIT changed();
}

void Comparer::countHits(const host::GoldenDiff &diff) const
{
    const QMap<QString, qint64> hits = diff.files         ? diff.files->ruleHits
                                       : diff.directories ? diff.directories->ruleHits
                                                          : QMap<QString, qint64>();
    // A count that cannot be kept must not hide the answer.
    if (!hits.isEmpty())
        static_cast<void>(QtConcurrent::run([hits, file = golden::IgnoreFile::pathFor(m_environment)] {
            static_cast<void>(golden::IgnoreFile(file).countHits(hits));
        }));
}

} // namespace gw::gui
