// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that evidence goes into, for its owner alone: every file is written once, without secrets, and its digest
// stands in evidence.sha256, which `sha256sum -c` takes.
#pragma once

#include "host/SecretMask.h"

#include "base/FileOps.h"
#include "base/Units.h"
#include "golden/Digest.h"

#include <QDateTime>

#include <map>
#include <stop_token>
#include <string_view>

namespace gw::host {

class EvidenceFolder
{
public:
    /// Makes DIRECTORY/m4-incident-YYYYMMDD_HHMMSS (local time) and sets room aside for the list of digests: what comes
    /// later may fill the disk. DiskFull when there is not even that.
    [[nodiscard]] static Result<std::unique_ptr<EvidenceFolder>>
    make(const QString &directory, const QDateTime &now, const SecretMask &mask, FileOps &ops = FileOps::system());
    ~EvidenceFolder();

    /// @p name within the folder, "system/ps.txt", as bytes. Folders are made. A file that cannot be written whole is
    /// taken away again.
    [[nodiscard]] Result<Bytes> put(const QByteArray &name, const QByteArray &content);
    /// Copies the regular file @p source as long as it is now. Cancelled when @p stop came.
    [[nodiscard]] Result<Bytes> copy(const QByteArray &source, const QByteArray &name, SecretMask::Look look,
                                     const std::stop_token &stop);
    /// Everything is on disk, evidence.sha256 too; its digest.
    [[nodiscard]] Result<QString> finish();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 masked() const { return m_masked; }
    [[nodiscard]] qint64 files() const { return qint64(m_digests.size()); }
    [[nodiscard]] Bytes bytes() const { return m_bytes; }
    /// Bytes that may be added before the disk has less than what a run needs to go on.
    [[nodiscard]] std::optional<qint64> room() const;

private:
    class File;
    EvidenceFolder(QString path, const SecretMask &mask, FileOps &ops);
    [[nodiscard]] Result<void> setRoomAside();
    [[nodiscard]] Result<void> makeFolderOf(const QByteArray &name);

    QString m_path;
    const SecretMask &m_mask;
    FileOps &m_ops;
    std::map<QByteArray, golden::Digest> m_digests; ///< by name
    QStringList m_folders;                          ///< that were made
    qint64 m_masked = 0;
    Bytes m_bytes;
};

[[nodiscard]] inline std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// The list of an evidence folder, and where it lies.
inline constexpr QLatin1String evidenceList("evidence.sha256");
/// A line as sha256sum writes it; names with line ends or backslashes are escaped as it does.
[[nodiscard]] QByteArray digestLine(const QByteArray &name, const golden::Digest &digest);
/// The name and digest of a line; nullopt for what is none.
[[nodiscard]] std::optional<std::pair<QByteArray, golden::Digest>> readDigestLine(QByteArray line);

} // namespace gw::host
