// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Settings.h"

#include <QStandardPaths>

namespace gw::gui {

Settings::Settings()
    : Settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
               QStringLiteral("/goldwatch/desktop.ini"))
{}

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

} // namespace gw::gui
