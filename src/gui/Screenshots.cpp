// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Screenshots.h"

#include "gui/Theme.h"
#include "gui/archive/ArchivePage.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/PreviewPanel.h"
#include "gui/archive/work/ArchiveDeeds.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/certify/CertifyDesk.h"
#include "gui/certify/CertifyItemModel.h"
#include "gui/certify/CertifyPage.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

namespace gw::gui {
namespace {

constexpr int dataWithin = 90, movement = 8, settling = 3; // seconds

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
    m_pages.append(
        {QStringLiteral("monitor"), [] {}, [this] { return m_window.session().isLive(); }, movement,
         [this] { return tr("no live run came within %1 s: %2").arg(dataWithin).arg(m_window.windowTitle()); }});
    m_pages.append({QStringLiteral("archive"), [this] { m_window.showArchive(); },
                    [this] {
                        const ArchivePage &page = *m_window.archive();
                        if (page.preview()->isEmpty() && page.files()->model()->rowCount() > 0)
                            page.files()->table()->setCurrentIndex(page.files()->model()->index(3, 0));
                        return !page.preview()->isEmpty();
                    },
                    settling, [] { return tr("no golden files came within %1 s").arg(dataWithin); }});
    addWork();
    addIncidents();
    addCertify();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::look);
    m_timer.start();
}

/// What stands below the files while something is done with them.
void Screenshots::addWork()
{
    const auto deeds = [this]() -> ArchiveDeeds & { return *m_window.archive()->deeds(); };
    const auto add = [&](const char *name, const std::function<void()> &show, const std::function<bool()> &isReady) {
        m_pages.append(
            {QStringLiteral("archive-") + QLatin1String(name), show, isReady, settling, [name] {
                 return tr("no picture of %1: it did not come within %2 s").arg(QLatin1String(name)).arg(dataWithin);
             }});
    };
    add(
        "plan", [deeds] { deeds().archive(); },
        [deeds] {
            const WorkPanel::Stage stage = deeds().work()->stage();
            return stage == WorkPanel::Stage::Planned || stage == WorkPanel::Stage::Refused;
        });
    const auto isThere = [] { return true; }; // what they list comes while they settle
    add("trash", [deeds] { deeds().showTrash(); }, isThere);
    add("holds", [deeds] { deeds().addHold(); }, isThere);
    add("forecast", [deeds] { deeds().showForecast(); }, isThere);
}

/// As the store has it: the incident that is open, or what there can be. A picture writes nothing.
void Screenshots::addIncidents()
{
    m_pages.append({QStringLiteral("incidents"), [this] { m_window.showIncidents(); },
                    [this] { return m_window.incidentDesk().state() == IncidentDesk::State::Ready; }, settling,
                    [] { return tr("the store of incidents could not be read within %1 s").arg(dataWithin); }});
}

/// The items as the store has them, and what verifying a file that is no certificate comes to.
void Screenshots::addCertify()
{
    m_pages.append({QStringLiteral("certification"), [this] { m_window.showCertify(); },
                    [this] {
                        return m_window.certifyDesk().state() == CertifyDesk::State::Ready &&
                               m_window.certify()->model()->rowCount() > 0;
                    },
                    settling, [] { return tr("the checklist could not be read within %1 s").arg(dataWithin); }});
    m_pages.append({QStringLiteral("certification-verify"),
                    [this] { m_window.certify()->verify(QCoreApplication::applicationFilePath()); },
                    [this] { return !m_window.certifyDesk().isVerifying(); }, settling,
                    [] { return tr("the file was not verified within %1 s").arg(dataWithin); }});
}

void Screenshots::look()
{
    const Page &page = m_pages.first();
    if (m_seconds == 0)
        page.show();
    m_readySeconds = page.isReady() ? m_readySeconds + 1 : 0;
    if (m_readySeconds >= page.settling) {
        next();
    } else if (++m_seconds >= dataWithin) {
        m_timer.stop();
        say(page.missing());
        QCoreApplication::exit(3);
    }
}

void Screenshots::next()
{
    const bool saved = save(m_pages.first().name);
    m_pages.removeFirst();
    m_seconds = m_readySeconds = 0;
    if (saved && !m_pages.isEmpty())
        return;
    m_timer.stop();
    QCoreApplication::exit(saved ? 0 : 3);
}

bool Screenshots::save(const QString &page)
{
    const QString file = QDir(m_directory).filePath(fileName(page));
    const bool saved = QDir().mkpath(m_directory) && m_window.grab().save(file);
    say(saved ? tr("saved %1").arg(file) : tr("cannot write %1").arg(file));
    return saved;
}

} // namespace gw::gui
