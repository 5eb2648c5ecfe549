// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Desktop.h"

#include "gui/Screenshots.h"
#include "gui/SystemScheme.h"
#include "gui/Theme.h"
#include "gui/start/Lab.h"
#include "gui/window/MainWindow.h"

#include "host/RemoteHost.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDBusConnection>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QTimer>
#include <QTranslator>

namespace gw::gui {
namespace {

Q_LOGGING_CATEGORY(startLog, "goldwatch.start", QtWarningMsg)

/// Says once when the window has been painted for the first time: QT_LOGGING_RULES="goldwatch.start.debug=true".
class FirstPaint : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // What lies within the window is painted in the same go; then this comes.
            QTimer::singleShot(0, this, [] { qCDebug(startLog, "first paint"); });
        }
        return false;
    }
};

struct Options
{
    QString environment, file, theme, language, screenshots;
};

Options readOptions(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("gw::gui::Desktop", "Watches a shadow run."));
    const auto option = [](const char *name, const char *text, const char *value) {
        return QCommandLineOption(QLatin1String(name), QCoreApplication::translate("gw::gui::Desktop", text),
                                  QLatin1String(value));
    };
    const QCommandLineOption environment =
        option("env", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Open the environment called NAME."), "NAME");
    const QCommandLineOption file =
        option("env-file", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Open the environment of the profile FILE."), "FILE");
    const QCommandLineOption theme =
        option("theme", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Colours: system, light or dark."), "THEME");
    const QCommandLineOption language =
        option("language", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Language of the window, for example de."), "CODE");
    const QCommandLineOption shots = option(
        "screenshots",
        QT_TRANSLATE_NOOP("gw::gui::Desktop", "Wait for live data, save pictures of the pages in DIR, end."), "DIR");
    parser.addOptions({environment, file, theme, language, shots});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    return {parser.value(environment), parser.value(file), parser.value(theme), parser.value(language),
            parser.value(shots)};
}

/// Ours and Qt's own strings; an unknown language leaves English.
void install(QApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    auto *ours = new QTranslator(&app);
    // English has its plurals from a translation too.
    if (ours->load(locale, QStringLiteral("goldwatch"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        ours->load(QStringLiteral(":/i18n/goldwatch_en.qm")))
        QCoreApplication::installTranslator(ours);
    auto *qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    QApplication::setLayoutDirection(QApplication::layoutDirection() == Qt::RightToLeft ? Qt::RightToLeft
                                                                                        : locale.textDirection());
}

HostFactory agents(const QString &language)
{
    return [language](const environment::Profile &profile, bool unlocked) -> std::unique_ptr<host::Host> {
        environment::Profile here = profile;
        // On this machine the agent that came with this program fits it; over ssh the profile names one there.
        if (here.host.kind == environment::HostKind::Local && here.host.agent == environment::HostSettings().agent)
            if (const QString program = agentProgram(); !program.isEmpty())
                here.host.agent = program;
        return host::RemoteHost::forProfile(here, unlocked, language);
    };
}

} // namespace

int runDesktop(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("goldwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOLDWATCH_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Goldwatch"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.goldwatch.Goldwatch"));
    const Options options = readOptions(app);
    install(app, options.language);

    Settings settings;
    const QString wanted = options.theme.isEmpty() ? settings.get(Settings::theme) : options.theme;
    Theme look(app, json::enumValue<ThemeMode>(wanted).value_or(ThemeMode::System));
    const SystemScheme scheme(look);
    Dialogs dialogs;
    MainWindow window(agents(QLocale().name().section(QLatin1Char('_'), 0, 0)), settings, dialogs);
    window.notifyThrough(QDBusConnection::sessionBus());
    window.start(options.environment, options.file);
    FirstPaint firstPaint;
    if (startLog().isDebugEnabled())
        window.installEventFilter(&firstPaint);
    window.show();
    std::unique_ptr<Screenshots> shots;
    if (!options.screenshots.isEmpty())
        shots = std::make_unique<Screenshots>(window, options.screenshots);
    return QApplication::exec();
}

} // namespace gw::gui
