// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Worker.h"

#include "store/Heads.h"
#include "store/Text.h"

#include <QSqlDriver>

namespace gw::store {
namespace {

constexpr Milliseconds lookEvery{500}; ///< asks SQLite for one number
constexpr int askEvery = 30;           ///< looks: a server that is gone without a word is noticed in 15 s

const QString channel = QStringLiteral("goldwatch_changed");

} // namespace

Worker::Worker(const Place &place) : m_connection(place), m_timer(this)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Worker::look);
}

QString Worker::closingText() { return Text::tr("The store is being closed; nothing was written"); }

Receipt Worker::confirm(const Record &record)
{
    Receipt receipt{record.sequence, record.hash, {}};
    const Place &place = m_connection.place();
    if (!place.heads.isEmpty())
        if (auto written = writeWitness(place.heads, record.journal, record.head(), *place.ops); !written)
            receipt.witness = written.error();
    if (!m_connection.isPostgres()) // a server says by itself whose an entry is
        m_own.insert({record.journal, record.sequence});
    tell(record.journal);
    return receipt;
}

void Worker::attach()
{
    if (!m_connection.isOpen() || m_connection.generation() == m_generation)
        return;
    const bool first = m_generation == 0;
    m_generation = m_connection.generation();
    if (m_connection.isPostgres()) {
        if (!m_connection.subscribe(channel))
            return; // lost already: look() opens it anew
        connect(m_connection.driver(), &QSqlDriver::notification, this,
                [this](const QString &, QSqlDriver::NotificationSource source, const QVariant &journal) {
                    if (source != QSqlDriver::SelfSource) // what is our own was told
                        tell(journal.toString());
                });
    } else {
        m_lastRow = m_connection.value(QStringLiteral("SELECT max(rowid) FROM entries")).value_or(0).toLongLong();
        m_version = m_connection.value(QStringLiteral("PRAGMA data_version")).value_or(0).toLongLong();
        m_own.clear();
    }
    m_timer.start();
    if (!first)
        tell({});
}

void Worker::look()
{
    if (m_connection.isPostgres())
        lookAtServer();
    else
        lookAtFile();
}

/// The number changes with every commit by another connection, of this program or another.
void Worker::lookAtFile()
{
    const auto version = m_connection.value(QStringLiteral("PRAGMA data_version"));
    if (!version || version->toLongLong() == m_version)
        return; // what is wrong is told to whoever asks for something
    const auto rows = m_connection.rows(
        QStringLiteral("SELECT journal, sequence, rowid FROM entries WHERE rowid > ? ORDER BY rowid"), {m_lastRow});
    if (!rows)
        return;
    m_version = version->toLongLong();
    QStringList grown;
    for (const QVariantList &row : *rows) {
        m_lastRow = row.at(2).toLongLong();
        const QString journal = row.at(0).toString();
        if (!m_own.remove({journal, row.at(1).toLongLong()}) && !grown.contains(journal))
            grown << journal;
    }
    for (const QString &journal : std::as_const(grown))
        tell(journal);
}

void Worker::lookAtServer()
{
    if (m_connection.isOpen() && !m_connection.isLost() && !m_connection.looksBroken()) {
        if (++m_quiet < askEvery)
            return;
        m_quiet = 0;
        if (m_connection.value(QStringLiteral("SELECT 1")))
            return;
    }
    m_timer.setInterval(lookEvery * 10); // until it is back, not more often
    m_connection.close();
    if (m_connection.open()) {
        m_timer.setInterval(lookEvery);
        attach();
    }
}

void Worker::end()
{
    m_timer.stop();
    m_connection.close();
}

} // namespace gw::store
