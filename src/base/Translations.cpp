// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <memory>
#include <utility>
#include <vector>

namespace gw {
namespace {

QLocale englishNumbers()
{
    QLocale locale = QLocale::c(); // that of the United States, but divides no thousands unless told to
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

struct Installed
{
    std::vector<std::unique_ptr<QTranslator>> translators; ///< deleting one also takes it out of use
    QString language = QStringLiteral("en");
    QLocale numbers = englishNumbers();
};

Installed &installed()
{
    static Installed all;
    return all;
}

bool isEnglish(const QLocale &locale)
{
    return locale.language() == QLocale::C || locale.language() == QLocale::English;
}

std::unique_ptr<QTranslator> load(const QLocale &locale, const QString &name, const QString &directory)
{
    auto translator = std::make_unique<QTranslator>();
    return translator->load(locale, name, QStringLiteral("_"), directory) ? std::move(translator) : nullptr;
}

void install(std::unique_ptr<QTranslator> translator)
{
    if (!translator)
        return;
    QCoreApplication::installTranslator(translator.get());
    installed().translators.push_back(std::move(translator));
}

void installEnglish()
{
    // The reasons that the C library gives must not stand in a third language among our words.
    std::setlocale(LC_MESSAGES, "C");
    auto plurals = std::make_unique<QTranslator>();
    if (plurals->load(QStringLiteral(":/i18n/goldwatch_en.qm")))
        install(std::move(plurals));
}

} // namespace

QStringList wantedLanguages()
{
    QString messages;
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (messages.isEmpty())
            messages = qEnvironmentVariable(name);
    if (messages.isEmpty() || QLocale(messages).language() == QLocale::C)
        return {};
    return qEnvironmentVariable("LANGUAGE").split(QLatin1Char(':'), Qt::SkipEmptyParts) << messages;
}

void installTranslations(const QStringList &languages)
{
    installed() = {};
    for (const QString &language : languages) {
        const QLocale locale(language);
        if (isEnglish(locale))
            break;
        if (auto ours = load(locale, QStringLiteral("goldwatch"), QStringLiteral(":/i18n"))) {
            installed().language = locale.name().section(QLatin1Char('_'), 0, 0);
            installed().numbers = QLocale(installed().language);
            install(load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
            install(std::move(ours));
            return;
        }
    }
    installEnglish();
}

QString installedLanguage() { return installed().language; }

QLocale installedNumbers() { return installed().numbers; }

QStringList languages()
{
    QStringList all;
    for (const QString &file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("goldwatch_*.qm")}))
        all << QFileInfo(file).completeBaseName().section(QLatin1Char('_'), 1);
    all.sort();
    return all;
}

} // namespace gw
