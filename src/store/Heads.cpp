// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Heads.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"
#include "base/JsonFile.h"
#include "store/Text.h"

#include <QDateTime>
#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <unistd.h>

namespace gw::store {

template<class V> void describe(V &v, Witness &w)
{
    v("journal", w.journal);
    v("entries", w.head.sequence);
    v("head", w.head.hash);
    v("at", w.at);
}

namespace {

constexpr qint64 longestWitness = 4096;

/// Held until it is closed; the kernel lets go of it when the program dies.
Result<Descriptor> lockDirectory(const QString &directory)
{
    const QString file = directory + QStringLiteral("/.lock");
    Descriptor lock(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    int rc = lock.isOpen() ? 0 : -1;
    while (rc == 0 && (rc = ::flock(lock.get(), LOCK_EX)) != 0 && errno == EINTR)
        rc = 0;
    if (rc != 0)
        return Failure(systemError(errno, Text::tr("Cannot lock the folder of the witness files"), file));
    return lock;
}

} // namespace

QString witnessFile(const QString &directory, const QString &journal) { return directory + QLatin1Char('/') + journal; }

Result<void> writeWitness(const QString &directory, const QString &journal, const Head &head, FileOps &ops)
{
    if (!isJournalId(journal))
        return failure(ErrorKind::BadInput, Text::tr("Not the id of a journal"), journal);
    if (auto made = makeDirectories(QFile::encodeName(directory), 0700, ops); !made)
        return made;
    const auto lock = lockDirectory(directory);
    if (!lock)
        return Failure(lock.error());
    const auto present = readWitness(directory, journal);
    if (!present)
        return Failure(present.error()); // it may say more than we know: never written over
    if (*present && (*present)->head.sequence >= head.sequence)
        return {};
    const Witness witness{journal, head, timeToJson(QDateTime::currentDateTimeUtc()).toString()};
    return writeJsonFile(witnessFile(directory, journal), toJson(witness).toObject(), 0600, ops);
}

Result<std::optional<Witness>> readWitness(const QString &directory, const QString &journal)
{
    const QString file = witnessFile(directory, journal);
    const auto witness = readJsonFile<Witness>(file, longestWitness);
    if (!witness && witness.error().kind == ErrorKind::NotFound)
        return std::optional<Witness>();
    if (!witness)
        return Failure(witness.error());
    if (witness->journal != journal || witness->head.sequence < 1 || witness->head.hash.size() != 64)
        return failure(ErrorKind::BadInput, Text::tr("Not the witness file of this journal"), file);
    return std::optional(*witness);
}

Result<QStringList> witnessedJournals(const QString &directory)
{
    const auto fail = [&directory] {
        return Failure(systemError(errno, Text::tr("Cannot list the witness files"), directory));
    };
    const std::unique_ptr<DIR, int (*)(DIR *)> list(::opendir(QFile::encodeName(directory).constData()), ::closedir);
    if (!list)
        return errno == ENOENT ? Result<QStringList>(QStringList()) : fail();
    QStringList journals;
    for (errno = 0; const dirent *entry = ::readdir(list.get()); errno = 0)
        if (const QString name = QFile::decodeName(entry->d_name); isJournalId(name))
            journals << name;
    if (errno != 0)
        return fail();
    journals.sort();
    return journals;
}

} // namespace gw::store
