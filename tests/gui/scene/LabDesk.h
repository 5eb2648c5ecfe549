// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over the real agent on a real lab, which is of this test alone and ends with it.
#pragma once

#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "gui/window/MainWindow.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class LabDesk
{
public:
    /// Starts a lab with these options of `lab up`; see problem().
    explicit LabDesk(const QStringList &options);
    ~LabDesk(); ///< closes the window, ends the lab
    Q_DISABLE_COPY_MOVE(LabDesk)

    /// Why there is no lab; empty when there is one.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Opens the window on the lab; false when it is not live in time.
    [[nodiscard]] bool open(gw::gui::Dialogs &dialogs);
    void close() { m_window.reset(); }

    /// What `goldwatchctl ARGUMENTS` prints; a warning when it fails.
    QByteArray ctl(const QStringList &arguments) const;
    QByteArray lab(const QStringList &arguments) const { return ctl(QStringList{QStringLiteral("lab")} + arguments); }
    static QByteArray run(const QString &program, const QStringList &arguments);

    [[nodiscard]] gw::gui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] bool isOpen() const { return m_window != nullptr; }
    [[nodiscard]] const gw::environment::Profile &profile() const { return m_profile; }
    [[nodiscard]] QString path(const char *name) const { return m_home.filePath(QLatin1String(name)); }
    template<class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

private:
    QTemporaryDir m_home;
    QString m_problem;
    gw::environment::Profile m_profile;
    std::unique_ptr<gw::gui::Theme> m_theme;
    std::unique_ptr<gw::gui::Settings> m_settings;
    std::unique_ptr<gw::gui::MainWindow> m_window;
};
