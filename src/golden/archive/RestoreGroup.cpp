// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/archive/RestoreGroup.h"

#include "golden/DirectoryReader.h"
#include "golden/Text.h"

#include <QFile>

#include <algorithm>
#include <fnmatch.h>

namespace gw::golden {
namespace {

void join(QList<EntryFinding> &list, const QList<EntryFinding> &more)
{
    list += more.first(std::min(more.size(), mostNamed - list.size()));
}

} // namespace

Result<QByteArray> restoreTarget(const QByteArray &path, const ArchiveReader *own, const RestoreOptions &options)
{
    if (!options.target.isEmpty())
        return options.target;
    if (!own || own->index().base.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("The archive does not say where its files came from"),
                       QFile::decodeName(path), Text::tr("Give the directory to restore to with --to"));
    const ArchiveIndex &index = own->index();
    const bool anyIsHome = std::any_of(index.blocks.begin(), index.blocks.end(), [&](const ArchiveBlock &block) {
        return isHome(options.home, index.base, parentPath(block.first.toStdString()));
    });
    if (!anyIsHome)
        return failure(ErrorKind::Refused,
                       Text::tr("The archive says that its files came from %1, which is no place of golden files here")
                           .arg(QFile::decodeName(index.base)),
                       QFile::decodeName(path), Text::tr("Give the directory to restore to with --to"));
    return index.base;
}

QString refusalOfType(const StreamEntry &entry)
{
    switch (entry.type) {
    case EntryType::Symlink:
        return Text::tr("it is a symbolic link to %1").arg(displayName(entry.target));
    case EntryType::Hardlink:
        return Text::tr("it is a hard link to %1").arg(displayName(entry.target));
    case EntryType::Device:
        return Text::tr("it is a device, a FIFO or a socket");
    case EntryType::Directory:
    case EntryType::File:
        break;
    }
    return {};
}

QStringList unmatchedIn(const NamePatterns &patterns, const std::vector<qint64> &hits)
{
    QStringList unmatched;
    for (qsizetype i = 0; i < patterns.list().size() && unmatched.size() < mostNamed; ++i)
        if (size_t(i) >= hits.size() || hits[size_t(i)] == 0)
            unmatched << QFile::decodeName(patterns.list().at(i));
    return unmatched;
}

bool isHome(const QByteArrayList &home, const QByteArray &base, const std::string &parent)
{
    const std::string directory = (base.endsWith('/') ? base.toStdString() : base.toStdString() + '/') + parent;
    return std::any_of(home.begin(), home.end(), [&](const QByteArray &pattern) {
        return ::fnmatch(pattern.constData(), directory.c_str(), FNM_PATHNAME) == 0;
    });
}

void addFinding(QList<EntryFinding> &list, qint64 &count, std::string_view name, const QString &reason)
{
    ++count;
    if (list.size() >= mostNamed)
        return;
    list.append({displayName(name), {}, reason});
    if (!isPlain(name))
        list.last().entryBytes = QByteArray(name.data(), qsizetype(name.size()));
}

void mergeRestored(Restored &all, Restored &part)
{
    RestoreResult &facts = all.facts;
    join(facts.skipped, part.facts.skipped);
    join(facts.refused, part.facts.refused);
    join(facts.damaged, part.facts.damaged);
    facts.skippedCount += part.facts.skippedCount;
    facts.refusedCount += part.facts.refusedCount;
    facts.damagedCount += part.facts.damagedCount;
    facts.unchanged += part.facts.unchanged;
    facts.restoredBytes += part.facts.restoredBytes;
    if (facts.problem.isEmpty())
        facts.problem = part.facts.problem;
    all.replaced += part.replaced;
    all.entries += part.entries;
    all.contentBytes += part.contentBytes;
    all.hits.resize(std::max(all.hits.size(), part.hits.size()));
    for (size_t i = 0; i < part.hits.size(); ++i)
        all.hits[i] += part.hits[i];
    all.staged.insert(all.staged.end(), std::make_move_iterator(part.staged.begin()),
                      std::make_move_iterator(part.staged.end()));
}

bool Sieve::wants(std::string_view name, Restored &out)
{
    if (!m_patterns.matches(name, out.hits))
        return false;
    QString reason = refusalOf(name, m_options.stripAbsolute, m_relative);
    if (std::string parent = parentPath(m_relative);
        reason.isEmpty() && m_options.target.isEmpty() && parent != m_homely) {
        if (isHome(m_options.home, m_base, parent))
            m_homely = std::move(parent);
        else
            reason = Text::tr("it comes from a directory that is none of golden files here (--to names a target)");
    }
    if (!reason.isEmpty())
        addFinding(out.facts.refused, out.facts.refusedCount, name, reason);
    return reason.isEmpty();
}

Result<bool> Sieve::mayWrite(std::string_view name, qint64 size, const Digest &digest, Restored &out)
{
    const auto present = m_staging.look(m_relative, size, digest);
    if (!present) {
        if (present.error().kind != ErrorKind::Refused)
            return Failure(present.error());
        addFinding(out.facts.refused, out.facts.refusedCount, name, present.error().what);
        return false;
    }
    switch (*present) {
    case Staging::Present::Nothing:
        return true;
    case Staging::Present::SameContent:
        ++out.facts.unchanged;
        return false;
    case Staging::Present::NoFile:
        addFinding(out.facts.skipped, out.facts.skippedCount, name, Text::tr("what is there is not a regular file"));
        return false;
    case Staging::Present::OtherFile:
        if (!m_options.force)
            addFinding(out.facts.skipped, out.facts.skippedCount, name,
                       Text::tr("a file of other content is there (--force replaces it)"));
        out.replaced += m_options.force ? 1 : 0;
        return m_options.force;
    }
    return false;
}

Result<Restored> GroupStager::operator()(size_t number)
{
    Restored out;
    const auto group = qsizetype(number);
    const auto manifest = m_parts.manifest(group);
    if (!manifest) { // its files are in the archive, but nobody can tell what they should be
        out.facts.problem = manifest.error().what;
        return out;
    }
    size_t next = 0;
    const qsizetype first = m_archive.firstBlock(group);
    for (qsizetype i = 0; i < m_archive.index().groups.at(group).blocks; ++i) {
        const auto count = size_t(m_archive.index().blocks.at(first + i).entries);
        if (auto done = stageBlock(first + i, manifest->data() + next, count, out); !done)
            return Failure(done.error());
        next += count;
    }
    return out;
}

Result<std::vector<GroupStager::Wanted>> GroupStager::choose(const ManifestEntry *known, size_t count, Restored &out)
{
    std::vector<Wanted> wanted;
    for (size_t i = 0; i < count; ++i) {
        ++out.entries;
        out.contentBytes += known[i].size;
        if (!m_sieve.wants(known[i].name, out))
            continue;
        const auto may = m_sieve.mayWrite(known[i].name, known[i].size, known[i].digest, out);
        if (!may)
            return Failure(may.error());
        if (*may)
            wanted.push_back({i, m_sieve.relative()});
    }
    return wanted;
}

Result<void> GroupStager::stageBlock(qsizetype block, const ManifestEntry *known, size_t count, Restored &out)
{
    auto wanted = choose(known, count, out);
    if (!wanted || wanted->empty())
        return wanted ? Result<void>() : Failure(wanted.error());
    const auto tar = m_parts.read(m_archive.block(block));
    TarWalker walker(tar.value_or(std::string_view()));
    QString broken = tar ? QString() : tar.error().what;
    size_t at = 0;
    for (Wanted &file : *wanted) {
        std::optional<TarEntry> entry;
        for (; broken.isEmpty() && at <= file.number; ++at) {
            auto walked = walker.next();
            broken = !walked ? walked.error().what : !*walked ? Text::tr("is missing") : QString();
            if (broken.isEmpty())
                entry = *walked;
        }
        if (auto done = stage(known[file.number], std::move(file.path), entry, broken, out); !done)
            return done;
    }
    return {};
}

Result<void> GroupStager::stage(const ManifestEntry &known, std::string path, const std::optional<TarEntry> &entry,
                                const QString &broken, Restored &out)
{
    QString reason = broken;
    if (reason.isEmpty() && (entry->name != known.name || m_sha.digest(entry->content) != known.digest))
        reason = Text::tr("is not what the manifest says");
    if (!reason.isEmpty()) {
        addFinding(out.facts.damaged, out.facts.damagedCount, known.name, reason);
        return {};
    }
    auto file = m_staging.create(path);
    if (!file && file.error().kind == ErrorKind::Refused) {
        addFinding(out.facts.refused, out.facts.refusedCount, known.name, file.error().what);
        return {};
    }
    if (!file)
        return Failure(file.error());
    auto written = m_staging.write(*file, entry->content);
    if (written)
        written = m_staging.close(*file, entry->mode, known.modifiedNs);
    if (!written) {
        m_staging.discard(*file);
        return written;
    }
    out.facts.restoredBytes.value += known.size;
    out.staged.push_back({std::move(path), known.digest});
    return {};
}

} // namespace gw::golden
