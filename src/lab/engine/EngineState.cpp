// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/engine/EngineState.h"

#include "base/JsonFile.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace gw::lab {

qint64 wallMicros()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::optional<EngineState> readEngineState(const QString &path)
{
    const auto state = readJsonFile<EngineState>(path, 1 << 20);
    return state ? std::optional(*state) : std::nullopt;
}

void writeEngineState(const QString &path, const EngineState &state)
{
    const QByteArray name = QFile::encodeName(path), temporary = name + ".new";
    const QByteArray text = QJsonDocument(toJson(state).toObject()).toJson(QJsonDocument::Compact);
    const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return;
    const bool whole = ::write(fd, text.constData(), size_t(text.size())) == text.size();
    ::close(fd);
    if (whole)
        ::rename(temporary.constData(), name.constData());
}

} // namespace gw::lab
