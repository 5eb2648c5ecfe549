// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files of a run in a directory of their own, and what tests of archives do with them.
#pragma once

#include "golden/archive/Packer.h"

#include <QByteArrayList>
#include <QMap>
#include <QStringList>
#include <QTemporaryDir>

namespace gw::golden::test {

/// Names, relative to the directory and by bytes, with contents.
using Tree = QMap<QByteArray, QByteArray>;

/// All regular files below @p directory.
[[nodiscard]] Tree treeOf(const QString &directory);

/// Name of the @p number-th file of @p list.
[[nodiscard]] QByteArray nameOf(const PackList &list, size_t number);

struct TarMember
{
    QByteArray name, content;
    char type = '0';
    QByteArray target{};
};
/// A plain tar of just these, whatever they are: hostile archives are made with it.
[[nodiscard]] QByteArray tarOf(const QList<TarMember> &members);

class ArchivePlace
{
public:
    ArchivePlace();
    ~ArchivePlace();
    Q_DISABLE_COPY_MOVE(ArchivePlace)
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const { return path(name).toLocal8Bit(); }
    [[nodiscard]] QString golden() const { return path(QStringLiteral("run/golden")); }

    /// Writes a file to the golden directory, two days old.
    void add(const QByteArray &name, const QByteArray &content) const;
    /// @p count golden files whose own hashes fit.
    void addGoldens(int count) const;
    [[nodiscard]] Result<PackList> list() const;
    /// Packs all of it to archive.tgz.
    [[nodiscard]] Result<PackResult> pack(FileOps &ops = FileOps::system()) const;
    [[nodiscard]] QString archive() const { return path(QStringLiteral("archive.tgz")); }
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    /// What a program says on standard output; fails the test unless it exits with @p exitCode.
    [[nodiscard]] QByteArray run(const QString &program, const QStringList &arguments, const QString &directory = {},
                                 int exitCode = 0) const;

private:
    QTemporaryDir m_dir;
};

} // namespace gw::golden::test
