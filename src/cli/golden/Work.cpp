// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/golden/Work.h"

#include "cli/Layout.h"
#include "cli/golden/GoldenVerbs.h"

#include "golden/DirectoryReader.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace gw::cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::cli::GoldenWork)
};

} // namespace

QString Meter::text(qint64 done, qint64 total, qint64 files, const QString &part)
{
    if (!m_clock.isValid() || part != m_part)
        m_clock.start();
    m_part = part;
    QString text = part.isEmpty() ? QString() : part + QStringLiteral(", ");
    text += Text::tr("%1 files").arg(formatCount(files));
    const qint64 elapsedMs = m_clock.elapsed();
    if (elapsedMs < 1000 || done <= 0)
        return text;
    const qint64 rate = done * 1000 / elapsedMs;
    text += QStringLiteral(", ") + Text::tr("%1/s").arg(formatBytes(Bytes{rate}));
    if (rate > 0 && total > done)
        text += QStringLiteral(", ") + Text::tr("%1 left").arg(formatDuration(Seconds((total - done) / rate)));
    return text;
}

QString endText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : Text::tr("it is removed");
}

void printKept(const Session &session, const QList<golden::KeptFile> &kept)
{
    constexpr qsizetype most = 20;
    Columns table;
    for (const auto &file : kept.first(std::min(most, kept.size())))
        table.add({session.paint(health::Verdict::Warning, Text::tr("kept")), file.path, file.reason});
    if (!table.isEmpty())
        session.print(table.text());
    if (kept.size() > most)
        session.print(Text::tr("%1 more are kept; --json names them all").arg(formatCount(kept.size() - most)));
}

Result<QList<QByteArray>> archivesIn(const QString &archiveDirectory)
{
    QList<QByteArray> found;
    const QByteArray directory = QFile::encodeName(archiveDirectory);
    const auto isArchive = [](std::string_view name) {
        constexpr std::array suffixes{".tgz", ".tar.gz", ".tar.zst", ".tar.xz", ".zip", ".tar"};
        return std::ranges::any_of(suffixes, [name](std::string_view suffix) { return name.ends_with(suffix); });
    };
    const auto listed = golden::forEachName(directory, {}, [&](std::string_view name) {
        if (isArchive(name))
            found << directory + '/' + QByteArray(name.data(), qsizetype(name.size()));
    });
    if (!listed && listed.error().kind != ErrorKind::NotFound)
        return Failure(listed.error());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace gw::cli
