// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Backup.h"

#include "store/Connection.h"
#include "store/Text.h"

#include "base/FileWriter.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace gw::store {
namespace {

/// What SQLite writes, until FileWriter has brought it under its name.
class Draft
{
public:
    explicit Draft(const QString &file) : m_path(file + QStringLiteral(".draft.%1").arg(::getpid())) {}
    ~Draft()
    {
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    Q_DISABLE_COPY_MOVE(Draft)
    /// Made empty, for its owner alone: SQLite fills a file that is empty.
    [[nodiscard]] Result<void> make() const
    {
        const int fd = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd < 0)
            return Failure(systemError(errno, Text::tr("Cannot write the backup"), m_path));
        ::close(fd);
        return {};
    }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// Counted in the copy itself, which was read whole before.
Result<Counted> proven(const QString &file)
{
    Place place;
    place.file = file;
    Connection copy(place);
    if (auto opened = copy.open(); !opened)
        return Failure(opened.error());
    const auto answer = copy.value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!answer)
        return Failure(answer.error());
    if (answer->toString() != QLatin1String("ok"))
        return failure(ErrorKind::BadInput, Text::tr("The copy is damaged (%1)").arg(answer->toString()), file,
                       Text::tr("Verify the journals of the store"));
    const auto counts =
        copy.rows(QStringLiteral("SELECT (SELECT count(*) FROM journals), (SELECT count(*) FROM entries)"));
    if (!counts)
        return Failure(counts.error());
    // The copy is one file: what opening it has put beside it goes back into it.
    if (auto folded = copy.run(QStringLiteral("PRAGMA journal_mode=DELETE")); !folded)
        return Failure(folded.error());
    return Counted{counts->first().at(0).toLongLong(), counts->first().at(1).toLongLong()};
}

Result<void> copyInto(const QString &draft, const QString &file, FileOps &ops)
{
    QFile from(draft);
    if (!from.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, from.errorString(), draft);
    FileWriter writer(QFile::encodeName(file), 0600, ops);
    if (auto opened = writer.open(); !opened)
        return opened;
    while (!from.atEnd()) {
        const QByteArray block = from.read(1024 * 1024);
        if (block.isEmpty())
            return failure(ErrorKind::Io, from.errorString(), draft);
        if (auto written = writer.write(block); !written)
            return written;
    }
    return writer.commit(FileWriter::Existing::Refuse);
}

} // namespace

Result<Counted> backupTo(Connection &connection, const QString &file)
{
    if (QFileInfo::exists(file))
        return failure(ErrorKind::Refused, Text::tr("The file is there already"), file, Text::tr("Name another one"));
    if (connection.isPostgres())
        return exportTo(connection, {}, file, *connection.place().ops);
    const Draft draft(file);
    if (auto made = draft.make(); !made)
        return Failure(made.error());
    QString literal = draft.path();
    literal.replace(QLatin1Char('\''), QLatin1String("''"));
    if (auto copied = connection.run(QStringLiteral("VACUUM INTO '%1'").arg(literal)); !copied)
        return Failure(copied.error());
    const auto counted = proven(draft.path());
    if (!counted)
        return counted;
    const auto written = copyInto(draft.path(), file, *connection.place().ops);
    return written ? counted : Result<Counted>(Failure(written.error()));
}

} // namespace gw::store
