// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Desktop.h"

#include "gui/Screenshots.h"
#include "gui/SystemScheme.h"
#include "gui/Theme.h"
#include "gui/start/Lab.h"
#include "gui/window/MainWindow.h"

#include "host/RemoteHost.h"

#include "base/Translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDBusConnection>
#include <QLoggingCategory>
#include <QTimer>

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

/// The texts are in the user's language from the start, so that --help is too; --language comes on top.
void speak(const QString &language)
{
    if (language.isEmpty())
        return;
    QLocale::setDefault(QLocale(language));
    installTranslations({language});
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
    installTranslations();
    const Options options = readOptions(app);
    speak(options.language);

    Settings settings;
    const QString wanted = options.theme.isEmpty() ? settings.get(Settings::theme) : options.theme;
    Theme look(app, json::enumValue<ThemeMode>(wanted).value_or(ThemeMode::System));
    const SystemScheme scheme(look);
    Dialogs dialogs;
    MainWindow window(agents(installedLanguage()), settings, dialogs);
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
