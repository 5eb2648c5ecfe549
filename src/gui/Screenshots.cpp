// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Screenshots.h"

#include "gui/Theme.h"
#include "gui/archive/ArchivePage.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

namespace gw::gui {
namespace {

constexpr int patience = 90, movement = 8, settling = 3; // seconds

/// "monitor-dark-150.png": what is special about the picture stands in its name.
QString fileName(const QString &page)
{
    QString name = page + QLatin1Char('-') + (palette().dark ? QStringLiteral("dark") : QStringLiteral("light"));
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
    if (m_atArchive)
        return lookAtArchive();
    m_liveSeconds = m_window.session().isLive() ? m_liveSeconds + 1 : 0;
    if (m_liveSeconds >= movement) {
        if (!save(QStringLiteral("monitor")))
            return QCoreApplication::exit(3);
        m_window.showArchive();
        m_atArchive = true;
    } else if (++m_seconds >= patience) {
        m_timer.stop();
        say(tr("no live run came within %1 s: %2").arg(patience).arg(m_window.windowTitle()));
        QCoreApplication::exit(3);
    }
}

void Screenshots::lookAtArchive()
{
    const ArchivePage &page = *m_window.archive();
    if (page.preview()->isEmpty() && page.files()->model()->rowCount() > 0)
        page.files()->table()->setCurrentIndex(page.files()->model()->index(3, 0));
    m_shownSeconds = page.preview()->isEmpty() ? 0 : m_shownSeconds + 1;
    if (m_shownSeconds >= settling) {
        m_timer.stop();
        QCoreApplication::exit(save(QStringLiteral("archive")) ? 0 : 3);
    } else if (++m_seconds >= patience) {
        m_timer.stop();
        say(tr("no golden files came within %1 s").arg(patience));
        QCoreApplication::exit(3);
    }
}

bool Screenshots::save(const QString &page)
{
    const QString file = QDir(m_directory).filePath(fileName(page));
    const bool saved = QDir().mkpath(m_directory) && m_window.grab().save(file);
    say(saved ? tr("saved %1").arg(file) : tr("cannot write %1").arg(file));
    return saved;
}

} // namespace gw::gui
