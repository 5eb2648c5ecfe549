// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/golden/SourceThere.h"

#include "cli/Text.h"

#include <QFile>

namespace gw::cli {
namespace {

using golden::SourceEntry;
using golden::SourceListing;

SourceEntry entryOf(const golden::CatalogEntry &file)
{
    SourceEntry entry;
    entry.entry = file.name;
    entry.entryBytes = file.nameBytes;
    entry.size = file.contentBytes.value_or(Bytes{}).value;
    entry.modified = file.recorded;
    return entry;
}

/// The part of @p query out of the entries that @p visit gets one after the other, as listSource() does it.
class Picker
{
public:
    Picker(const golden::SourceQuery &query, const VisitEntry &visit) : m_query(query), m_visit(visit) {}
    void add(const SourceEntry &entry)
    {
        const QByteArray name = entry.entryBytes.value_or(entry.entry.toUtf8());
        if (!m_query.patterns.matches({name.constData(), size_t(name.size())}, m_hits))
            return;
        if (m_total >= m_query.first && m_total - m_query.first < m_query.count)
            m_visit(entry);
        ++m_total;
    }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    const golden::SourceQuery &m_query;
    const VisitEntry &m_visit;
    std::vector<qint64> m_hits = std::vector<qint64>(size_t(m_query.patterns.list().size()));
    qint64 m_total = 0;
};

constexpr qint64 hostPage = 5000;

/// A golden directory of a host that is reached by ssh.
Result<SourceListing> listDirectoryThere(Session &session, const QString &source, Picker &picker)
{
    host::GoldenListQuery query;
    query.directory = source;
    query.count = hostPage;
    query.wait = true; // sizes and times are known then
    for (qint64 total = 1; query.first < total; query.first += hostPage) {
        const auto page = session.ask(host::methods::goldenList, query, Text::tr("Reading %1").arg(source));
        if (!page)
            return Failure(page.error());
        if (page->error)
            return Failure(*page->error);
        for (const golden::CatalogEntry &file : page->entries)
            picker.add(entryOf(file));
        total = page->total;
    }
    return SourceListing{golden::SourceKind::Directory, picker.total(), {}};
}

} // namespace

Result<SourceListing> listThere(Session &session, const QByteArray &source, const golden::SourceQuery &wanted,
                                const VisitEntry &visit)
{
    Picker picker(wanted, visit);
    host::EntriesQuery query;
    query.archive = QFile::decodeName(source);
    query.archiveBytes = source;
    query.count = hostPage;
    SourceListing listing;
    for (qint64 total = 1; query.first < total; query.first += hostPage) {
        const auto page = session.ask(host::methods::goldenEntries, query, Text::tr("Reading %1").arg(query.archive));
        if (!page && query.first == 0 && page.error().kind == ErrorKind::Unreadable)
            return listDirectoryThere(session, query.archive, picker);
        if (!page)
            return Failure(page.error());
        for (const SourceEntry &entry : page->entries)
            picker.add(entry);
        total = page->total;
        listing = {page->kind, 0, page->problem};
    }
    listing.total = picker.total();
    return listing;
}

Result<void> readThere(Session &session, const QByteArray &source, const QByteArray &entry,
                       const std::function<Result<void>(std::string_view)> &sink)
{
    constexpr qint64 piece = 1 << 20;
    const QString name = QFile::decodeName(source), what = Text::tr("Reading %1").arg(name);
    for (qint64 offset = 0, size = 1; offset < size; offset += piece) {
        const auto bytes = entry.isEmpty()
                               ? session.ask(host::methods::goldenRead, {name, source, offset, piece}, what)
                               : session.ask(host::methods::goldenContent,
                                             {name, source, QString::fromUtf8(entry), entry, offset, piece}, what);
        if (!bytes)
            return Failure(bytes.error());
        if (auto written = sink({bytes->content.constData(), size_t(bytes->content.size())}); !written)
            return written;
        size = bytes->size;
    }
    return {};
}

Result<QByteArrayList> sourcesThere(Session &session)
{
    const auto places = session.ask(host::methods::goldenPlaces, {}, Text::tr("Looking at golden files"));
    if (!places)
        return Failure(places.error());
    for (const auto &error : {places->goldenError, places->archivesError})
        if (error) // half of the places would look like all of them
            return Failure(*error);
    QByteArrayList sources;
    for (const host::DirectoryPlace &place : places->golden)
        sources << QFile::encodeName(place.path);
    for (const host::ArchivePlace &place : places->archives)
        sources << place.pathBytes.value_or(QFile::encodeName(place.path));
    return sources;
}

} // namespace gw::cli
