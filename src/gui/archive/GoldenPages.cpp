// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/GoldenPages.h"

#include "base/WhenDone.h"

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int whileReading = 400, afterwards = 5000; // ms between two looks

/// The word of a filter that only files of this group fit.
QString wordOf(golden::GroupKey by, const QString &key) { return QStringLiteral("%1:%2").arg(json::enumName(by), key); }

golden::EntryKey sortOf(golden::SortKey key)
{
    return key == golden::SortKey::Size       ? golden::EntryKey::Size
           : key == golden::SortKey::Recorded ? golden::EntryKey::Modified
                                              : golden::EntryKey::Name;
}

golden::CatalogEntry entryOf(const golden::SourceEntry &source)
{
    golden::CatalogEntry entry;
    entry.name = source.entry;
    entry.nameBytes = source.entryBytes;
    entry.verdict = golden::FileVerdict::NotGolden;
    entry.contentBytes = Bytes{source.size};
    entry.recorded = source.modified;
    return entry;
}

} // namespace

GoldenPages::GoldenPages(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &GoldenPages::lookAgain);
    connect(&session, &Session::linkChanged, this, [this] {
        if (!m_session.host())
            drop();
        else if (m_place.kind != Place::Kind::None)
            lookAgain();
    });
}

GoldenPages::~GoldenPages() { drop(); }

void GoldenPages::drop()
{
    ++m_generation;
    if (m_cancel)
        m_cancel();
    m_cancel = {};
    m_running.reset();
    m_pending.reset();
    m_again.stop();
}

void GoldenPages::close() { open({}, m_query); }

void GoldenPages::open(const Place &place, const FileQuery &query)
{
    drop();
    m_place = place;
    m_query = query;
    m_state = place.kind == Place::Kind::None ? State::Nothing : State::Loading;
    m_trouble.clear();
    m_reading = false;
    m_counts = {};
    m_all = 0;
    m_pages.clear();
    m_sections.clear();
    m_last = {};
    if (place.isArchive())
        m_query.group.reset();
    if (!m_query.group)
        m_sections.append(FileSection());
    Q_EMIT restarted();
    if (m_state == State::Loading)
        want({m_query.group.has_value(), false, 0, 0});
}

void GoldenPages::setActive(bool active)
{
    m_active = active;
    if (!active)
        m_again.stop();
    else if (m_place.kind != Place::Kind::None)
        lookAgain();
}

void GoldenPages::recheck()
{
    ++m_round;
    Wish wish = m_last;
    wish.recheck = true;
    want(wish);
}

qint64 GoldenPages::all() const { return m_place.isArchive() ? m_all : m_counts.golden; }

qint64 GoldenPages::total() const
{
    qint64 sum = 0;
    for (const FileSection &section : m_sections)
        sum += section.files;
    return sum;
}

const golden::CatalogEntry *GoldenPages::entry(int section, qint64 row)
{
    const PageKey key{section, row / pageRows};
    const auto found = m_pages.find(key);
    if (found == m_pages.end() || found->second.round != m_round)
        want({false, false, section, key.second});
    if (found == m_pages.end())
        return nullptr;
    found->second.used = ++m_uses;
    const qint64 at = row % pageRows;
    return at < found->second.entries.size() ? &found->second.entries.at(at) : nullptr;
}

std::optional<std::pair<int, qint64>> GoldenPages::find(const QByteArray &name) const
{
    for (const auto &[key, page] : m_pages)
        for (qsizetype i = 0; i < page.entries.size(); ++i)
            if (const auto &entry = page.entries.at(i); entry.nameBytes.value_or(QFile::encodeName(entry.name)) == name)
                return std::pair{key.first, key.second * pageRows + i};
    return {};
}

void GoldenPages::want(const Wish &wish)
{
    if (m_running == wish)
        return;
    if (m_running)
        m_pending = wish;
    else
        start(wish);
}

template<class R, class F> void GoldenPages::follow(QFuture<Result<R>> call, F take)
{
    m_cancel = [call]() mutable { call.cancel(); };
    whenDone(call, this, [this, generation = m_generation, take](const Result<R> &answer) {
        if (generation != m_generation)
            return;
        m_cancel = {};
        if (answer)
            (this->*take)(*answer);
        else
            fail(answer.error());
        next();
    });
}

void GoldenPages::start(const Wish &wish)
{
    host::Host *host = m_session.host();
    if (!host)
        return;
    m_running = wish;
    if (wish.groups) {
        follow(host->call(host::methods::goldenGroups,
                          {m_place.path, m_query.catalog.filter, m_query.group.value_or(golden::GroupKey::Type)}),
               &GoldenPages::takeGroups);
        return;
    }
    m_last = wish;
    if (m_place.isArchive())
        startEntries(wish);
    else
        startList(wish);
}

void GoldenPages::startList(const Wish &wish)
{
    host::GoldenListQuery query{m_place.path, m_query.catalog, wish.page * pageRows, pageRows, false,
                                wish.recheck, markParts};
    if (m_query.group && wish.section < m_sections.size())
        query.query.filter += QLatin1Char(' ') + wordOf(*m_query.group, m_sections.at(wish.section).key);
    follow(m_session.host()->call(host::methods::goldenList, query), &GoldenPages::takePage);
}

void GoldenPages::startEntries(const Wish &wish)
{
    const host::EntriesQuery query{m_place.path,
                                   m_place.pathBytes,
                                   m_query.catalog.filter,
                                   sortOf(m_query.catalog.sort),
                                   m_query.catalog.descending,
                                   wish.page * pageRows,
                                   pageRows};
    const auto call = m_session.host()->call(host::methods::goldenEntries, query);
    follow(call, &GoldenPages::takeEntries);
}

void GoldenPages::takePage(const host::GoldenPage &page)
{
    m_counts = page.counts;
    m_reading = page.reading;
    m_trouble = page.error ? page.error->text() : QString();
    if (m_running->section < m_sections.size())
        m_sections[m_running->section].marks = page.marked;
    store(page.entries, page.total);
}

void GoldenPages::takeEntries(const host::EntriesPage &page)
{
    m_all = page.all;
    m_trouble = page.problem;
    if (page.version != std::exchange(m_version, page.version))
        m_pages.clear(); // of the archive that was there before
    QList<golden::CatalogEntry> entries;
    entries.reserve(page.entries.size());
    for (const golden::SourceEntry &entry : page.entries)
        entries.append(entryOf(entry));
    store(entries, page.total);
}

void GoldenPages::store(QList<golden::CatalogEntry> entries, qint64 total)
{
    m_state = State::Ready;
    if (m_running->section >= m_sections.size())
        return; // of groups that are no more
    m_sections[m_running->section].files = total;
    m_pages[{m_running->section, m_running->page}] = {std::move(entries), m_round, ++m_uses};
    while (m_pages.size() > mostPages)
        m_pages.erase(std::ranges::min_element(m_pages, {}, [](const auto &page) { return page.second.used; }));
}

/// Those of a group as it was seen last.
QList<qint64> GoldenPages::marksOf(const QString &key) const
{
    const auto found = std::ranges::find(m_sections, key, &FileSection::key);
    return found == m_sections.end() ? QList<qint64>() : found->marks;
}

void GoldenPages::takeGroups(const host::GoldenGroups &groups)
{
    m_state = State::Ready;
    m_reading = groups.reading;
    QList<FileSection> sections;
    for (const golden::CatalogGroup &group : groups.groups)
        sections.append({group.key, group.files, group.altered, group.unreadable, group.bytes, marksOf(group.key)});
    // What is worst stands first, as it does in a table that is sorted by verdict.
    if (m_query.group == golden::GroupKey::Verdict)
        std::ranges::stable_sort(sections, std::ranges::greater(),
                                 [](const FileSection &s) { return s.altered + s.unreadable > 0; });
    if (!std::ranges::equal(sections, m_sections, {}, &FileSection::key, &FileSection::key))
        m_pages.clear();
    m_sections = sections;
}

void GoldenPages::fail(const Error &error)
{
    // What was seen before stays in sight, and says that it is old; with nothing seen the error is all there is.
    m_reading = false;
    if (m_state == State::Ready) {
        m_trouble = error.text();
        return;
    }
    m_state = State::Failed;
    m_error = error;
}

void GoldenPages::next()
{
    m_running.reset();
    const int generation = m_generation;
    Q_EMIT changed();
    if (generation != m_generation) // someone opened another place
        return;
    if (!m_running && m_pending)
        start(*std::exchange(m_pending, std::nullopt));
    if (m_active && !m_again.isActive()) // an archive can be replaced, too
        m_again.start(m_reading ? whileReading : afterwards);
}

void GoldenPages::lookAgain()
{
    if (!m_active || m_place.kind == Place::Kind::None)
        return;
    ++m_round;
    Wish wish = m_last;
    wish.recheck = false;
    wish.groups = m_query.group.has_value();
    want(wish);
}

} // namespace gw::gui
