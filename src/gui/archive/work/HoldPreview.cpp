// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/HoldPreview.h"

#include "base/WhenDone.h"
#include "gui/log/LogFeed.h"

#include <QFile>
#include <QRegularExpression>

namespace gw::gui {
namespace {

constexpr qsizetype leastFilter = 6; // a shorter word may be taken for a type, a worker or a verdict

/// A word that every name of @p pattern has in it, so that not all names need to come; empty where there is none.
QString filterOf(const QString &pattern)
{
    if (pattern.contains(QLatin1Char('/')))
        return {};
    static const QRegularExpression special(QStringLiteral(R"([*?\[\]\\\s:]+)"));
    // What stands in brackets is a choice of letters, no word.
    static const QRegularExpression choice(QStringLiteral(R"(\[[^\]]*\])"));
    QString longest;
    for (const QString &part : QString(pattern).replace(choice, QStringLiteral("*")).split(special))
        if (part.size() > longest.size())
            longest = part;
    return longest.size() >= leastFilter ? longest : QString();
}

} // namespace

HoldPreview::HoldPreview(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &HoldPreview::begin);
}

HoldPreview::~HoldPreview() { cancelCall(m_call); }

void HoldPreview::ask(const QString &pattern, const QStringList &directories)
{
    ++m_generation;
    cancelCall(m_call);
    m_pattern = pattern;
    m_directories = directories;
    m_matches.reset();
    m_error.reset();
    m_busy = !pattern.isEmpty();
    m_busy ? m_typing.start() : m_typing.stop();
    Q_EMIT changed();
}

void HoldPreview::begin()
{
    m_holds = {};
    golden::Hold hold;
    hold.pattern = m_pattern;
    hold.reason = QStringLiteral("-");
    if (const auto added = m_holds.add(hold); !added) {
        m_error = added.error();
        return end();
    }
    m_directory = 0;
    m_first = m_count = 0;
    m_pages = 0;
    m_more = false;
    askPage();
}

void HoldPreview::askPage()
{
    host::Host *host = m_session.host();
    if (!host)
        return end();
    if (m_directory >= m_directories.size() || m_pages >= mostPages) {
        m_more = m_directory < m_directories.size();
        m_matches = m_count;
        return end();
    }
    ++m_pages;
    host::GoldenListQuery query;
    query.directory = m_directories.at(m_directory);
    query.query.filter = filterOf(m_pattern);
    query.first = m_first;
    query.count = pageSize;
    query.wait = true;
    m_call = host->call(host::methods::goldenList, query);
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::GoldenPage> &page) {
        if (generation == m_generation)
            take(page);
    });
}

void HoldPreview::take(const Result<host::GoldenPage> &page)
{
    if (!page || page->error) {
        m_error = page ? *page->error : page.error();
        return end();
    }
    const QByteArray directory = QFile::encodeName(m_directories.at(m_directory));
    for (const golden::CatalogEntry &entry : page->entries) {
        const QByteArray name = entry.nameBytes.value_or(QFile::encodeName(entry.name));
        m_count += m_holds.holding(directory, {name.constData(), size_t(name.size())}) ? 1 : 0;
    }
    m_first += page->entries.size();
    if (page->entries.isEmpty() || m_first >= page->total) {
        ++m_directory;
        m_first = 0;
    }
    askPage();
}

void HoldPreview::end()
{
    m_busy = false;
    Q_EMIT changed();
}

} // namespace gw::gui
