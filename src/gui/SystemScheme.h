// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace gw::gui {

class Theme;

/// Follows the desktop's choice of light or dark as the settings portal tells it. Without a portal nothing happens.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(Theme &theme, QObject *parent = nullptr);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
    Theme &m_theme;
};

} // namespace gw::gui
