// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files two days old, for the verbs that pack and remove them.
#pragma once

#include "Ctl.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMap>

namespace gw::test {

/// Writes golden files number @p first to @p first + @p count - 1 to @p directory and adds them to @p all, by name.
inline void addOldGoldens(const QString &directory, int first, int count, QMap<QString, QByteArray> &all)
{
    QDir().mkpath(directory);
    for (int i = first; i < first + count; ++i) {
        const QString name = QStringLiteral("primary-w0-%1.golden.json").arg(i, 8, 16, QLatin1Char('0'));
        const QByteArray content = "{\"run_id\": \"" + name.toLatin1() + "\", \"n\": " + QByteArray::number(i) + "}\n";
        QFile file(directory + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() ||
            !file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        all.insert(name, content);
    }
}

inline QMap<QString, QByteArray> filesIn(const QString &directory)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(directory).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(directory + QLatin1Char('/') + name);
        files.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read"));
    }
    return files;
}

} // namespace gw::test
