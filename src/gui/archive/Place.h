// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>

namespace gw::gui {

/// Something whose files can be listed: a golden directory or an archive, on the host.
struct Place
{
    enum class Kind { None, Goldens, Archive };
    Kind kind = Kind::None;
    QString path;
    std::optional<QByteArray> pathBytes; ///< where the path is not UTF-8
    QString name;                        ///< short, for the tree

    [[nodiscard]] QByteArray bytes() const { return pathBytes.value_or(QFile::encodeName(path)); }
    [[nodiscard]] bool isArchive() const { return kind == Kind::Archive; }
    bool operator==(const Place &other) const { return kind == other.kind && bytes() == other.bytes(); }
};

} // namespace gw::gui
