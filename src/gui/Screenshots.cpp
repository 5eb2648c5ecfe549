// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Screenshots.h"

#include "gui/Theme.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

namespace gw::gui {
namespace {

constexpr int patience = 90, movement = 8; // seconds

/// "monitor-dark-150.png": what is special about the picture stands in its name.
QString fileName()
{
    QString name = QStringLiteral("monitor-") + (palette().dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (const int percent = qRound(qApp->devicePixelRatio() * 100); percent != 100)
        name += QStringLiteral("-%1").arg(percent);
    if (QApplication::layoutDirection() == Qt::RightToLeft)
        name += QStringLiteral("-rtl");
    if (const QLocale::Language language = QLocale().language(); language != QLocale::English && language != QLocale::C)
        name += QLatin1Char('-') + QLocale().name().section(QLatin1Char('_'), 0, 0);
    return name + QStringLiteral(".png");
}

void say(const QString &text) { QTextStream(stderr) << "goldwatch: " << text << Qt::endl; }

} // namespace

Screenshots::Screenshots(MainWindow &window, const QString &directory, QObject *parent)
    : QObject(parent), m_window(window), m_directory(directory)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::look);
    m_timer.start();
}

void Screenshots::look()
{
    m_liveSeconds = m_window.session().isLive() ? m_liveSeconds + 1 : 0;
    if (m_liveSeconds >= movement) {
        m_timer.stop();
        save();
    } else if (++m_seconds >= patience) {
        m_timer.stop();
        say(tr("no live run came within %1 s: %2").arg(patience).arg(m_window.windowTitle()));
        QCoreApplication::exit(3);
    }
}

void Screenshots::save()
{
    const QString file = QDir(m_directory).filePath(fileName());
    const bool saved = QDir().mkpath(m_directory) && m_window.grab().save(file);
    say(saved ? tr("saved %1").arg(file) : tr("cannot write %1").arg(file));
    QCoreApplication::exit(saved ? 0 : 3);
}

} // namespace gw::gui
