// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/evidence/EvidenceFolder.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"
#include "host/Text.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace gw::host {
namespace {

constexpr qint64 setAside = 256 * 1024; // some two thousand lines of digests; a longer list needs room like all else
constexpr qsizetype blockBytes = 1 << 20;
constexpr qsizetype heldBack = 4096; // of a block without a line end: a secret may go on in the next
constexpr qint64 leftForOthers = 64 << 20;

QByteArray reservePath(const QString &folder) { return QFile::encodeName(folder) + "/.room"; }

} // namespace

/// One file that is being written.
class EvidenceFolder::File
{
public:
    File(EvidenceFolder &folder, const QByteArray &name)
        : m_folder(folder), m_name(name), m_path(QFile::encodeName(folder.m_path) + '/' + name)
    {}
    ~File()
    {
        if (m_fd >= 0) {
            m_folder.m_ops.close(m_fd);
            m_folder.m_ops.unlink(m_path.constData());
        }
    }
    Q_DISABLE_COPY_MOVE(File)

    Result<void> open()
    {
        m_fd = m_folder.m_ops.open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        return m_fd >= 0 ? Result<void>() : failed();
    }
    Result<void> write(const QByteArray &text, SecretMask::Look look)
    {
        const auto clean = m_folder.m_mask.masked(text, look);
        m_masked += clean.count;
        for (qsizetype at = 0; at < clean.text.size();) {
            const ssize_t n = m_folder.m_ops.write(m_fd, clean.text.constData() + at, size_t(clean.text.size() - at));
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0) {
                errno = n == 0 ? EIO : errno;
                return failed();
            }
            at += n;
        }
        m_digest.add(viewOf(clean.text));
        m_bytes += clean.text.size();
        return {};
    }
    Result<Bytes> done()
    {
        const int closed = m_folder.m_ops.close(std::exchange(m_fd, -1));
        if (closed != 0) {
            auto error = failed();
            m_folder.m_ops.unlink(m_path.constData());
            return Failure(error.error());
        }
        m_folder.m_digests[m_name] = m_digest.end();
        m_folder.m_masked += m_masked;
        m_folder.m_bytes += Bytes{m_bytes};
        return Bytes{m_bytes};
    }

private:
    [[nodiscard]] Result<void> failed() const
    {
        return Failure(systemError(errno, Text::tr("Cannot keep this evidence"), QFile::decodeName(m_path)));
    }

    EvidenceFolder &m_folder;
    QByteArray m_name, m_path;
    golden::Sha256 m_digest;
    qint64 m_masked = 0, m_bytes = 0;
    int m_fd = -1;
};

EvidenceFolder::EvidenceFolder(QString path, const SecretMask &mask, FileOps &ops)
    : m_path(std::move(path)), m_mask(mask), m_ops(ops)
{}

EvidenceFolder::~EvidenceFolder() { m_ops.unlink(reservePath(m_path).constData()); }

Result<std::unique_ptr<EvidenceFolder>> EvidenceFolder::make(const QString &directory, const QDateTime &now,
                                                             const SecretMask &mask, FileOps &ops)
{
    if (auto made = makeDirectories(QFile::encodeName(directory), 0700, ops); !made)
        return Failure(made.error());
    const QString name = QStringLiteral("%1/m4-incident-%2")
                             .arg(directory, now.toLocalTime().toString(QStringLiteral("yyyyMMdd_HHmmss")));
    for (int n = 1;; ++n) {
        const QString path = n == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(n);
        if (ops.mkdirat(AT_FDCWD, QFile::encodeName(path).constData(), 0700) == 0) {
            std::unique_ptr<EvidenceFolder> folder(new EvidenceFolder(path, mask, ops));
            if (auto aside = folder->setRoomAside(); !aside) {
                ::rmdir(QFile::encodeName(path).constData());
                return Failure(aside.error());
            }
            return folder;
        }
        if (errno != EEXIST || n == 100)
            return Failure(systemError(errno, Text::tr("Cannot make a folder for evidence"), path));
    }
}

Result<void> EvidenceFolder::setRoomAside()
{
    const QByteArray path = reservePath(m_path);
    const Descriptor file(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return Failure(systemError(errno, Text::tr("Cannot keep evidence here"), m_path));
    if (const int failed = ::posix_fallocate(file.get(), 0, setAside); failed != 0) {
        m_ops.unlink(path.constData());
        return Failure(systemError(failed, Text::tr("Cannot keep evidence here"), m_path));
    }
    return {};
}

Result<void> EvidenceFolder::makeFolderOf(const QByteArray &name)
{
    const auto slash = name.lastIndexOf('/');
    const QString folder = QFile::decodeName(name.first(std::max<qsizetype>(slash, 0)));
    if (slash < 0 || m_folders.contains(folder))
        return {};
    if (auto made = makeDirectories(QFile::encodeName(m_path + u'/' + folder), 0700, m_ops); !made)
        return made;
    m_folders << folder;
    return {};
}

Result<Bytes> EvidenceFolder::put(const QByteArray &name, const QByteArray &content)
{
    if (auto made = makeFolderOf(name); !made)
        return Failure(made.error());
    File file(*this, name);
    if (auto opened = file.open(); !opened)
        return Failure(opened.error());
    if (auto written = file.write(content, SecretMask::Look::Words); !written)
        return Failure(written.error());
    return file.done();
}

Result<Bytes> EvidenceFolder::copy(const QByteArray &source, const QByteArray &name, SecretMask::Look look,
                                   const std::stop_token &stop)
{
    const auto from = Descriptor::openRegular(source);
    if (!from)
        return Failure(from.error());
    struct stat info{};
    if (::fstat(from->get(), &info) != 0)
        return Failure(systemError(errno, Text::tr("Cannot read this evidence"), QFile::decodeName(source)));
    if (auto made = makeFolderOf(name); !made)
        return Failure(made.error());
    File file(*this, name);
    if (auto opened = file.open(); !opened)
        return Failure(opened.error());
    QByteArray waiting;
    for (qint64 left = info.st_size; left > 0;) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, Text::tr("Cancelled"), QFile::decodeName(source));
        QByteArray read(std::min<qint64>(blockBytes, left), Qt::Uninitialized);
        const ssize_t n = ::read(from->get(), read.data(), size_t(read.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return Failure(systemError(errno, Text::tr("Cannot read this evidence"), QFile::decodeName(source)));
        if (n == 0) // was cut off meanwhile
            break;
        left -= n;
        waiting += read.first(n);
        const auto line = waiting.lastIndexOf('\n') + 1;
        const auto ready = left == 0  ? waiting.size()
                           : line > 0 ? line
                                      : std::max<qsizetype>(0, waiting.size() - heldBack);
        if (auto written = file.write(waiting.first(ready), look); !written)
            return Failure(written.error());
        waiting.remove(0, ready);
    }
    if (auto written = file.write(waiting, look); !written)
        return Failure(written.error());
    return file.done();
}

Result<QString> EvidenceFolder::finish()
{
    QByteArray list;
    for (const auto &[name, digest] : m_digests)
        list += digestLine(name, digest);
    if (m_ops.unlink(reservePath(m_path).constData()) != 0 && errno != ENOENT)
        return Failure(systemError(errno, Text::tr("Cannot end keeping evidence"), m_path));
    const QString path = m_path + u'/' + evidenceList;
    if (auto written = writeFile(path, list, 0600, m_ops); !written)
        return Failure(written.error());
    const int fd = m_ops.open(QFile::encodeName(m_path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    const bool synced = fd >= 0 && m_ops.syncfs(fd) == 0;
    const int problem = errno;
    if (fd >= 0)
        m_ops.close(fd);
    if (!synced)
        return Failure(systemError(problem, Text::tr("Cannot flush the evidence to disk"), m_path));
    golden::Sha256 sha;
    const auto hex = sha.hex(viewOf(list));
    return QString::fromLatin1(hex.data(), qsizetype(hex.size()));
}

std::optional<qint64> EvidenceFolder::room() const
{
    struct statvfs disk{};
    if (::statvfs(QFile::encodeName(m_path).constData(), &disk) != 0)
        return std::nullopt;
    const qint64 total = qint64(disk.f_blocks) * qint64(disk.f_frsize);
    const qint64 free = qint64(disk.f_bavail) * qint64(disk.f_frsize);
    return std::max<qint64>(0, free - std::min(leftForOthers, total / 20));
}

QByteArray digestLine(const QByteArray &name, const golden::Digest &digest)
{
    QByteArray escaped = name;
    escaped.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
    const auto hex = golden::toHex(digest);
    return (escaped == name ? QByteArray() : QByteArray("\\")) + QByteArray(hex.data(), qsizetype(hex.size())) + "  " +
           escaped + '\n';
}

std::optional<std::pair<QByteArray, golden::Digest>> readDigestLine(QByteArray line)
{
    const bool escaped = line.startsWith('\\');
    if (escaped)
        line.remove(0, 1);
    const auto digest =
        line.size() > 66 && line.sliced(64, 2) == "  " ? golden::fromHex(viewOf(line).substr(0, 64)) : std::nullopt;
    if (!digest)
        return std::nullopt;
    QByteArray name = line.sliced(66);
    if (escaped) {
        QByteArray plain;
        for (qsizetype i = 0; i < name.size(); ++i) {
            if (name[i] == '\\' && i + 1 < name.size()) {
                ++i;
                plain += name[i] == 'n' ? '\n' : name[i] == 'r' ? '\r' : name[i];
            } else {
                plain += name[i];
            }
        }
        name = plain;
    }
    return std::pair{name, *digest};
}

} // namespace gw::host
