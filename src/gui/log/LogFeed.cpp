// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogFeed.h"

#include "base/WhenDone.h"

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int endLines = 1000, aroundLines = 500, moreLines = 1000;

} // namespace

host::LogSearchQuery LogFilter::query(const Session &session) const
{
    host::LogSearchQuery query;
    query.run = session.status() ? session.status()->run : QString();
    query.log = log;
    query.text = text;
    query.regex = regex;
    query.least = least;
    return query;
}

LogFeed::LogFeed(Session &session, LogModel &model, QObject *parent)
    : QObject(parent), m_session(session), m_model(model)
{}

void LogFeed::setFilter(const LogFilter &filter, std::optional<qint64> offset)
{
    m_filter = filter;
    m_trouble.clear();
    if (offset)
        goTo(*offset);
    else
        goToEnd();
    if (!m_wish)
        return;
    // Without a connection: what is loaded does not fit this filter.
    Q_EMIT aboutToChange();
    m_started = false;
    m_model.clear();
    Q_EMIT changed();
}

void LogFeed::goToEnd() { start({Kind::End, 0, endLines}); }

void LogFeed::goTo(qint64 offset) { start({Kind::Around, offset, aroundLines}); }

void LogFeed::loadBefore()
{
    if (m_started && !atStart())
        start({Kind::Before, 0, moreLines});
}

void LogFeed::loadAfter()
{
    if (m_started)
        start({Kind::After, 0, moreLines});
}

void LogFeed::number()
{
    if (const qint64 first = m_model.firstUnnumbered(); m_started && first >= 0)
        start({Kind::Number, first, m_model.rowCount() - m_model.rowAt(first)});
}

void LogFeed::drop()
{
    ++m_generation;
    cancelCall(m_call);
    m_running.reset();
    m_pending.reset();
    m_wish.reset();
}

void LogFeed::lose()
{
    const auto wish = m_running && isElsewhere(*m_running) ? m_running : m_wish;
    drop();
    m_wish = wish;
}

void LogFeed::resume()
{
    if (!m_wish)
        return;
    if (m_wish->kind == Kind::End)
        goToEnd();
    else
        goTo(m_wish->offset);
}

void LogFeed::reset()
{
    drop();
    m_started = m_atEnd = false;
    m_begin = m_end = m_size = 0;
    m_path.clear();
    m_trouble.clear();
    m_model.clear();
    Q_EMIT restarted();
}

void LogFeed::start(const Load &load)
{
    const bool elsewhere = isElsewhere(load);
    if (elsewhere)
        drop();
    if (!m_session.host() || !m_session.status() || m_session.status()->logs.isEmpty()) {
        if (elsewhere)
            m_wish = load;
        return;
    }
    if (m_running) { // the log may have grown while its end was read
        if (m_running->kind != load.kind || load.kind == Kind::After)
            m_pending = load;
        return;
    }
    m_running = load;
    step();
}

host::LogSearchQuery LogFeed::queryFor(const Load &load) const
{
    auto query = m_filter.query(m_session);
    query.unfinished = true;
    query.count = std::clamp(load.left, 1, 5000);
    query.direction =
        load.kind == Kind::End || load.kind == Kind::Before ? shadow::Direction::Backward : shadow::Direction::Forward;
    if (load.kind == Kind::Number || (load.kind == Kind::Around && load.first))
        query.fromOffset = load.offset;
    else if (load.kind == Kind::Before || (load.kind == Kind::End && !load.first))
        query.fromOffset = m_begin;
    else if (load.kind != Kind::End)
        query.fromOffset = m_end;
    return query;
}

void LogFeed::step()
{
    host::Host *host = m_session.host();
    if (!host) {
        drop();
        return;
    }
    m_call = host->call(host::methods::logSearch, queryFor(*m_running));
    whenDone(m_call, this, [this, generation = m_generation](const Result<host::LogSearchPage> &answer) {
        if (generation == m_generation)
            take(answer);
    });
}

void LogFeed::take(const Result<host::LogSearchPage> &answer)
{
    if (!answer)
        return fail(answer.error());
    if (!m_path.isEmpty() && answer->path != m_path)
        return reset(); // another file: the next sign of life begins anew
    m_trouble.clear();
    m_path = answer->path;
    m_size = answer->size;
    Q_EMIT aboutToChange();
    takePage(*answer);
    Load &load = *m_running;
    load.first = false;
    load.left -= int(answer->lines.size());
    const bool after = load.kind == Kind::After || load.kind == Kind::Around;
    if (after)
        m_atEnd = answer->finished;
    const bool more = !answer->finished && load.left > 0;
    if (!more && load.kind == Kind::Around)
        load = {Kind::Before, 0, aroundLines / 2, false};
    else if (!more && m_pending)
        load = *std::exchange(m_pending, std::nullopt);
    else if (!more)
        m_running.reset();
    if (m_running)
        step();
    Q_EMIT changed();
}

void LogFeed::takePage(const host::LogSearchPage &page)
{
    const Load &load = *m_running;
    QList<shadow::LogLine> lines = page.lines;
    const bool backward = load.kind == Kind::End || load.kind == Kind::Before;
    if (backward)
        std::reverse(lines.begin(), lines.end());
    if (load.kind == Kind::Number) {
        m_model.number(lines);
        m_running->offset = page.nextOffset;
        return;
    }
    if (load.first && (load.kind == Kind::End || load.kind == Kind::Around)) {
        m_model.clear();
        m_started = true;
        m_begin = m_end = load.kind == Kind::End ? page.followOffset : load.offset;
        m_atEnd = load.kind == Kind::End;
    }
    const qint64 last = m_model.lastOffset();
    if (backward) {
        m_model.prepend(lines);
        m_begin = page.finished ? 0 : page.nextOffset;
        if (m_model.rowCount() > 0 && m_model.lastOffset() < last) {
            m_end = m_model.lastOffset() + 1; // the far end was let go
            m_atEnd = false;
        }
    } else {
        const bool any = m_model.rowCount() > 0;
        const qint64 first = m_model.firstOffset();
        m_model.removeFrom(m_end); // a line without newline comes again, with what was written of it meanwhile
        m_model.append(lines);
        m_end = page.nextOffset;
        if (any && m_model.firstOffset() > first)
            m_begin = m_model.firstOffset();
    }
}

void LogFeed::fail(const Error &error)
{
    // Cut short or replaced while we looked: the next sign of life begins anew.
    if (error.kind == ErrorKind::BadInput)
        return reset();
    m_running.reset();
    m_pending.reset();
    m_trouble = error.text();
    Q_EMIT changed();
}

} // namespace gw::gui
