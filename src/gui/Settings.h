// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop remembers, in one typed table. Losing the file loses comfort, nothing else.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <array>
#include <utility>

namespace gw::gui {

enum class ThemeMode { System, Light, Dark };
constexpr auto enumNames(ThemeMode)
{
    return std::array{std::pair{ThemeMode::System, "system"}, std::pair{ThemeMode::Light, "light"},
                      std::pair{ThemeMode::Dark, "dark"}};
}

class Settings
{
public:
    Settings(); ///< $XDG_CONFIG_HOME/goldwatch/desktop.ini
    explicit Settings(const QString &file);

    template<class T>
    struct Key
    {
        const char *name;
        T initial;
    };

    static inline const Key<QByteArray> geometry{"window/geometry", {}};
    static inline const Key<QByteArray> monitorSplitter{"monitor/splitter", {}};
    static inline const Key<QString> theme{"look/theme", QStringLiteral("system")};
    static inline const Key<QString> environmentFile{"environment/file", {}};
    static inline const Key<int> timelineRange{"monitor/range", 3};
    static inline const Key<QStringList> timelineCharts{"monitor/charts", {}}; ///< none: the usual ones
    static inline const Key<int> monitorLower{"monitor/lower", 0};
    static inline const Key<QByteArray> archiveColumns{"archive/columns", {}}; ///< widths of its three parts
    static inline const Key<QByteArray> archiveRows{"archive/rows", {}};
    static inline const Key<QByteArray> archiveTable{"archive/table", {}};        ///< how it is sorted and grouped
    static inline const Key<QStringList> archivePlace{"archive/place", {}};       ///< environment, place, filter
    static inline const Key<QByteArray> incidentColumns{"incidents/columns", {}}; ///< list and guide
    static inline const Key<QByteArray> incidentParts{"incidents/parts", {}};     ///< rail, step, facts
    static inline const Key<QString> incidentChosen{"incidents/chosen", {}};
    static inline const Key<QString> incidentStep{"incidents/step", {}};             ///< of the chosen one
    static inline const Key<QByteArray> certifyColumns{"certification/columns", {}}; ///< items, signature, document
    static inline const Key<QByteArray> certifyRows{"certification/rows", {}};       ///< items and their evidence
    static inline const Key<int> certifyPart{"certification/part", 0};               ///< that shows in a narrow window
    static inline const Key<QString> certifyOwner{"certification/owner", {}};
    static inline const Key<QString> certifyRole{"certification/role", {}};
    static inline const Key<QString> certifyKey{"certification/key", {}}; ///< by its nickname
    static inline const Key<QString> exportFolder{"export/folder", {}};
    static inline const Key<QString> silenceAuthor{"silence/author", {}}; ///< empty: the user

    template<class T>
    [[nodiscard]] T get(const Key<T> &key) const
    {
        return m_store.value(QLatin1String(key.name), QVariant::fromValue(key.initial)).template value<T>();
    }
    template<class T>
    void set(const Key<T> &key, const T &value)
    {
        m_store.setValue(QLatin1String(key.name), QVariant::fromValue(value));
    }

private:
    QSettings m_store;
};

} // namespace gw::gui
