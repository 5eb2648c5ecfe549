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
#include <QRegularExpression>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

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

constexpr int unknownState = 3, wrongUsage = 64; // exit codes, as goldwatchctl has them

struct Options
{
    QString environment, file, theme, language, screenshots;
};

/// The program's own options; Qt takes its own, such as -platform, before they come here.
class CommandLine
{
public:
    CommandLine()
    {
        m_parser.setApplicationDescription(QCoreApplication::translate("gw::gui::Desktop", "Watches a shadow run."));
        m_parser.addOptions({m_environment, m_file, m_theme, m_language, m_shots});
        m_parser.addHelpOption();
        m_parser.addVersionOption();
    }
    [[nodiscard]] QString help() const { return m_parser.helpText(); }
    /// Ends the program when it is not to go on: wrong usage, --help, --version.
    Options read(const QCoreApplication &app)
    {
        m_parser.process(app);
        return {m_parser.value(m_environment), m_parser.value(m_file), m_parser.value(m_theme),
                m_parser.value(m_language), m_parser.value(m_shots)};
    }

private:
    static QCommandLineOption option(const char *name, const char *text, const char *value)
    {
        return {QLatin1String(name), QCoreApplication::translate("gw::gui::Desktop", text), QLatin1String(value)};
    }

    QCommandLineParser m_parser;
    const QCommandLineOption m_environment =
        option("env", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Open the environment called NAME."), "NAME");
    const QCommandLineOption m_file =
        option("env-file", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Open the environment of the profile FILE."), "FILE");
    const QCommandLineOption m_theme =
        option("theme", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Colours: system, light or dark."), "THEME");
    const QCommandLineOption m_language =
        option("language", QT_TRANSLATE_NOOP("gw::gui::Desktop", "Language of the window, for example de."), "CODE");
    const QCommandLineOption m_shots = option(
        "screenshots",
        QT_TRANSLATE_NOOP("gw::gui::Desktop", "Wait for live data, save pictures of the pages in DIR, end."), "DIR");
};

void introduce()
{
    QCoreApplication::setApplicationName(QStringLiteral("goldwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOLDWATCH_VERSION));
}

/// What --help and --version print; empty without them. They need no display, where an application with windows would
/// end before it has read its options.
QString wordsAlone(int argc, char **argv)
{
    const QStringList given = [&] {
        QStringList list;
        for (int i = 1; i < argc; ++i)
            list << QString::fromLocal8Bit(argv[i]);
        return list;
    }();
    const auto has = [&given](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&given](const char *name) { return given.contains(QLatin1String(name)); });
    };
    const bool version = has({"--version", "-v"});
    if (!version && !has({"--help", "-h", "--help-all"}))
        return {};
    const QCoreApplication app(argc, argv);
    introduce();
    installTranslations();
    return version ? QStringLiteral("goldwatch " GOLDWATCH_VERSION "\n") : CommandLine().help();
}

/// The texts are in the user's language from the start, so that --help is too; --language comes on top.
void speak(const QString &language)
{
    if (language.isEmpty())
        return;
    QLocale::setDefault(QLocale(language));
    installTranslations({language});
}

int complain(int code, const QString &text)
{
    QTextStream(stderr) << "goldwatch: " << text << Qt::endl;
    return code;
}

/// 0 when the window can open with these; else says why not.
int check(const Options &options)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("gw::gui::Desktop", text); };
    if (!options.theme.isEmpty() && !json::enumValue<ThemeMode>(options.theme))
        return complain(wrongUsage, say(QT_TRANSLATE_NOOP("gw::gui::Desktop",
                                                          "There is no theme \"%1\", one of: system, light, dark"))
                                        .arg(options.theme));
    const QString language = options.language.section(QRegularExpression(QStringLiteral("[_.@-]")), 0, 0);
    if (!options.language.isEmpty() && !languages().contains(language))
        return complain(wrongUsage,
                        say(QT_TRANSLATE_NOOP("gw::gui::Desktop", "There is no language \"%1\", one of: %2"))
                            .arg(options.language, languages().join(QStringLiteral(", "))));
    // With nobody at the window its pictures would be waited for in vain.
    if (!options.screenshots.isEmpty() && !(options.environment.isEmpty() && options.file.isEmpty()))
        if (const auto profile = environment::findProfile(options.environment, options.file); !profile)
            return complain(unknownState, profile.error().text());
    return 0;
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
    if (const QString words = wordsAlone(argc, argv); !words.isEmpty()) {
        QTextStream(stdout) << words;
        return 0;
    }
    QApplication app(argc, argv);
    introduce();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Goldwatch"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.goldwatch.Goldwatch"));
    installTranslations();
    const Options options = CommandLine().read(app);
    if (const int wrong = check(options); wrong != 0)
        return wrong;
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
