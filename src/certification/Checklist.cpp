// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/ChecklistReader.h"

#include "base/FileWriter.h"
#include "certification/Text.h"
#include "environment/TomlGuard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace gw::certification {
namespace {

constexpr qsizetype longestFile = 256 * 1024; // both are kept in an entry of a journal
constexpr const char *ownChecklist = ":/checklists/m4-self-sign.toml";

/// Words of our own list, for translators: the list itself is data.
[[maybe_unused]] constexpr std::array words{
    QT_TRANSLATE_NOOP("gw::certification", "Pre-flight"),
    QT_TRANSLATE_NOOP("gw::certification", "Shadow run"),
    QT_TRANSLATE_NOOP("gw::certification", "Operations"),
    QT_TRANSLATE_NOOP("gw::certification", "Alerting"),
    QT_TRANSLATE_NOOP("gw::certification", "Database"),
    QT_TRANSLATE_NOOP("gw::certification", "Backend health"),
    QT_TRANSLATE_NOOP("gw::certification", "Worker running"),
    QT_TRANSLATE_NOOP("gw::certification", "Redis"),
    QT_TRANSLATE_NOOP("gw::certification", "PostgreSQL"),
    QT_TRANSLATE_NOOP("gw::certification", "Prometheus up"),
    QT_TRANSLATE_NOOP("gw::certification", "Run completed"),
    QT_TRANSLATE_NOOP("gw::certification", "Total cycles"),
    QT_TRANSLATE_NOOP("gw::certification", "Zero-mismatch cycles"),
    QT_TRANSLATE_NOOP("gw::certification", "Failed cycles"),
    QT_TRANSLATE_NOOP("gw::certification", "Golden files"),
    QT_TRANSLATE_NOOP("gw::certification", "Quick shadow test"),
    QT_TRANSLATE_NOOP("gw::certification", "Sanity check"),
    QT_TRANSLATE_NOOP("gw::certification", "Emergency stop on"),
    QT_TRANSLATE_NOOP("gw::certification", "Emergency stop status"),
    QT_TRANSLATE_NOOP("gw::certification", "Emergency stop off"),
    QT_TRANSLATE_NOOP("gw::certification", "Golden diff"),
    QT_TRANSLATE_NOOP("gw::certification", "Prometheus rules"),
    QT_TRANSLATE_NOOP("gw::certification", "Active alerts"),
    QT_TRANSLATE_NOOP("gw::certification", "Alertmanager"),
    QT_TRANSLATE_NOOP("gw::certification", "Checkpoint table"),
};

/// A syntax error ends the reading: nothing after it can be trusted to mean what it says.
Result<toml::table> parseToml(const QByteArray &text, const QString &file)
{
    if (text.size() > longestFile)
        return failure(ErrorKind::BadInput, Text::tr("The checklist is longer than %1").arg(formatBytes({longestFile})),
                       file);
    if (const qint64 line = environment::lineOfTooManyDots(text); line > 0)
        return failure(ErrorKind::BadInput, Text::tr("Too many dots in a line"),
                       QStringLiteral("%1:%2").arg(file).arg(line));
    try {
        return toml::parse(std::string_view(text.constData(), size_t(text.size())));
    } catch (const toml::parse_error &error) {
        return failure(
            ErrorKind::BadInput, toText(error.description()),
            QStringLiteral("%1:%2:%3").arg(file).arg(error.source().begin.line).arg(error.source().begin.column));
    }
}

Result<void> wrong(const ChecklistReader &reader)
{
    if (reader.mistakes().isEmpty())
        return {};
    return failure(ErrorKind::BadInput, reader.mistakes().join(u'\n'));
}

QString digestOf(const ChecklistText &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text.base);
    hash.addData(text.extension);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<ChecklistText> readChecklist(const QString &extension)
{
    QFile base(QString::fromLatin1(ownChecklist));
    if (!base.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, base.errorString(), base.fileName());
    ChecklistText text{base.readAll(), {}, extension};
    if (extension.isEmpty())
        return text;
    const auto read = readFile(extension, longestFile);
    if (!read)
        return Failure(read.error());
    if (QString::fromUtf8(*read).toUtf8() != *read)
        return failure(ErrorKind::BadInput, Text::tr("The checklist is not UTF-8"), extension);
    text.extension = *read;
    return text;
}

Result<Checklist> parseChecklist(const ChecklistText &text)
{
    Checklist list;
    list.sha256 = digestOf(text);
    list.file = text.file;
    std::optional<toml::table> extension;
    bool extends = true;
    if (!text.extension.isEmpty()) {
        auto parsed = parseToml(text.extension, text.file);
        if (!parsed)
            return Failure(parsed.error());
        extension = *std::move(parsed);
        const auto *base = extension->get("extends");
        extends = base != nullptr;
        if (base && base->value<std::string>() != "m4-self-sign")
            return failure(ErrorKind::BadInput, Text::tr("There is only \"m4-self-sign\" to extend"), text.file);
    }
    if (extends) {
        const auto parsed = parseToml(text.base, QLatin1String(ownChecklist));
        if (!parsed)
            return Failure(parsed.error());
        ChecklistReader reader(list, QLatin1String(ownChecklist));
        reader.read(*parsed, false);
        if (const auto bad = wrong(reader); !bad)
            return Failure(bad.error());
    }
    if (extension) {
        ChecklistReader reader(list, text.file);
        reader.read(*extension, extends);
        if (const auto bad = wrong(reader); !bad)
            return Failure(bad.error());
        if (!extends)
            list.changes.prepend(Text::tr("the whole list is the environment's own: %1").arg(text.file));
    }
    if (list.items.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("A checklist without items checks nothing"), text.file);
    std::sort(list.items.begin(), list.items.end(), [](const Item &a, const Item &b) { return a.id < b.id; });
    return list;
}

const Item *Checklist::item(qint64 id) const
{
    const auto it = std::find_if(items.begin(), items.end(), [id](const Item &item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

QString titleOf(const Item &item)
{
    return QCoreApplication::translate("gw::certification", item.title.toUtf8().constData());
}

QString sectionOf(const Item &item)
{
    return QCoreApplication::translate("gw::certification", item.section.toUtf8().constData());
}

} // namespace gw::certification
