// SPDX-License-Identifier: GPL-3.0-or-later
// A run in a temporary directory, written as the runner writes it.
#pragma once

#include "shadow/RunReader.h"

#include <QTemporaryDir>

namespace gw::shadow::test {

class RunFiles
{
public:
    RunFiles();
    [[nodiscard]] QString path(const QString &name) const { return m_root.filePath(name); }
    [[nodiscard]] RunSources sources() const;

    void write(const QString &name, const QByteArray &content) const;
    void append(const QString &name, const QByteArray &content) const;
    /// Sets a file's modification time.
    void touch(const QString &name, const QDateTime &time) const;
    void report(qint64 cycle, const QByteArray &content,
                const QString &run = QStringLiteral("shadow_simulation_20261123_130000")) const;

private:
    QTemporaryDir m_root;
};

[[nodiscard]] QByteArray header(const QByteArray &output = "/tmp/shadow_simulation_20261123_130000",
                                const QByteArray &time = "13:00:00");
[[nodiscard]] QByteArray cycleLines(qint64 cycle, const QByteArray &time);
[[nodiscard]] QByteArray reportText(qint64 mismatches = 0,
                                    const QByteArray &timestamp = "2026-11-23T13:00:30.000000+00:00");

/// Everything about the newest run of @p sources; empty where none is found.
[[nodiscard]] RunFacts readNewest(const RunSources &sources);

} // namespace gw::shadow::test
