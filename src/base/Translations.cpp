// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <utility>

namespace gw {

void installTranslations()
{
    static QList<QTranslator *> installed;
    for (QTranslator *old : std::exchange(installed, {}))
        delete old; // which also takes it out of use
    const QLocale locale;
    if (locale.language() == QLocale::C || locale.language() == QLocale::English)
        return;
    const auto install = [&](const QString &name, const QString &directory) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        installed.append(translator);
        if (translator->load(locale, name, QStringLiteral("_"), directory))
            QCoreApplication::installTranslator(translator);
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("goldwatch"), QStringLiteral(":/i18n"));
}

} // namespace gw
