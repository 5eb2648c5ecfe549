// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/Annotation.h"

#include "base/Duration.h"
#include "base/Suggestion.h"
#include "playbook/Text.h"

#include <QRegularExpression>

namespace gw::playbook {
namespace {

constexpr qsizetype longestInfo = 4096;

struct Pair
{
    QString key;
    std::optional<QString> value;
};

/// `a=b c="d e" f`: quotes hold words together, a backslash keeps the next character as it is. nullopt: a quote is
/// open.
std::optional<QList<Pair>> pairs(const QString &text)
{
    QList<Pair> list;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Pair pair;
        while (i < text.size() && text[i] != u'=' && !text[i].isSpace())
            pair.key += text[i++];
        if (i < text.size() && text[i] == u'=') {
            pair.value = QString();
            const bool quoted = ++i < text.size() && (text[i] == u'"' || text[i] == u'\'');
            const QChar quote = quoted ? text[i++] : QChar();
            while (i < text.size() && (quoted ? text[i] != quote : !text[i].isSpace())) {
                if (text[i] == u'\\' && i + 1 < text.size())
                    ++i;
                *pair.value += text[i++];
            }
            if (quoted && i++ >= text.size())
                return std::nullopt;
        }
        list << std::move(pair);
    }
    return list;
}

const QStringList &annotationKeys()
{
    static const QStringList list{QStringLiteral("name"),     QStringLiteral("changes"), QStringLiteral("exit"),
                                  QStringLiteral("contains"), QStringLiteral("lacks"),   QStringLiteral("timeout"),
                                  QStringLiteral("undo"),     QStringLiteral("confirm"), QStringLiteral("action")};
    return list;
}

template<class E> QStringList namesOf()
{
    QStringList names;
    for (const auto &[value, name] : enumNames(E{}))
        names << QString::fromLatin1(name);
    return names;
}

QString oneOf(const QStringList &names) { return Text::tr("must be one of %1").arg(names.join(QStringLiteral(", "))); }

/// What is wrong with @p value, or nothing.
template<class E> QString readEnum(const QString &value, E &into)
{
    const auto found = json::enumValue<E>(value);
    into = found.value_or(into);
    return found ? QString() : oneOf(namesOf<E>());
}

QString readExitCodes(const QString &value, QList<qint64> &into)
{
    for (const QString &code : value.split(u',')) {
        bool isNumber = false;
        const int number = code.trimmed().toInt(&isNumber);
        if (!isNumber || number < 0 || number > 255) {
            into.clear();
            return Text::tr("must be numbers from 0 to 255 with commas between");
        }
        into << number;
    }
    return {};
}

QString readValue(const QString &key, const QString &value, Command &command)
{
    if (key == u"name") {
        static const QRegularExpression allowed(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,63}$"));
        if (!allowed.match(value).hasMatch())
            return Text::tr("must be small letters, digits, - and _");
        command.name = value;
    } else if (key == u"changes") {
        if (value != u"yes" && value != u"no")
            return oneOf({QStringLiteral("yes"), QStringLiteral("no")});
        command.changes = value == u"yes";
    } else if (key == u"exit") {
        return readExitCodes(value, command.check.exitCodes);
    } else if (key == u"contains") {
        command.check.contains = value;
    } else if (key == u"lacks") {
        command.check.lacks = value;
    } else if (key == u"timeout") {
        const auto limit = parseDuration(value);
        if (!limit || limit->count() == 0)
            return Text::tr("must be a duration as 30s, 5m or 1h30m");
        command.limit = *limit;
    } else if (key == u"undo") {
        command.undo = value;
    } else if (key == u"confirm") {
        return readEnum(value, command.confirm);
    } else if (key == u"action") {
        return readEnum(value, command.action);
    }
    return {};
}

} // namespace

QString shellOf(const QString &language)
{
    static const QMap<QString, QString> shells{{QStringLiteral("bash"), QStringLiteral("bash")},
                                               {QStringLiteral("sh"), QStringLiteral("sh")},
                                               {QStringLiteral("shell"), QStringLiteral("bash")},
                                               {QStringLiteral("zsh"), QStringLiteral("zsh")},
                                               {QStringLiteral("ksh"), QStringLiteral("ksh")},
                                               {QStringLiteral("dash"), QStringLiteral("dash")},
                                               {QStringLiteral("fish"), QStringLiteral("fish")},
                                               {QStringLiteral("posix"), QStringLiteral("sh")},
                                               {QStringLiteral("console"), QStringLiteral("bash")},
                                               {QStringLiteral("terminal"), QStringLiteral("bash")},
                                               {QStringLiteral("shell-session"), QStringLiteral("bash")},
                                               {QStringLiteral("shellsession"), QStringLiteral("bash")},
                                               {QStringLiteral("sh-session"), QStringLiteral("bash")},
                                               {QStringLiteral("bash-session"), QStringLiteral("bash")}};
    return shells.value(language);
}

bool isSession(const QString &language)
{
    return language == u"console" || language == u"terminal" || language.contains(QStringLiteral("session"));
}

Annotation readAnnotation(const QString &info, qint64 line, Mistakes &mistakes)
{
    Annotation annotation;
    Command &command = annotation.command;
    static const QRegularExpression end(QStringLiteral("[\\s{,]"));
    const qsizetype from = info.indexOf(end);
    const QString first = from < 0 ? info : info.first(from);
    const bool hasLanguage = !first.contains(u'=');
    if (hasLanguage) {
        command.language = first.toLower();
        command.shell = shellOf(command.language);
    }
    const QString rest = hasLanguage ? info.mid(first.size()).trimmed() : info;
    if (rest.isEmpty() || rest.startsWith(u'{') || rest.startsWith(u',')) // attributes of other programs
        return annotation;
    if (rest.size() > longestInfo) {
        mistakes.add(line, Text::tr("too much stands behind the fence; it is ignored"));
        return annotation;
    }
    const auto list = pairs(rest);
    if (!list) {
        mistakes.add(line, Text::tr("a quote behind the fence has no end; what stands there is ignored"));
        return annotation;
    }
    QStringList seen;
    bool careful = false; // who wrote it meant something that we cannot tell
    for (const auto &[key, value] : *list) {
        if (!annotationKeys().contains(key)) {
            const QString near = suggestion(key.left(60), annotationKeys());
            mistakes.add(line, near.isEmpty()
                                   ? Text::tr("unknown annotation \"%1\"").arg(key.left(60))
                                   : Text::tr("unknown annotation \"%1\", did you mean %2?").arg(key.left(60), near));
            continue;
        }
        annotation.annotated = true;
        const QString wrong = !value               ? Text::tr("needs a value")
                              : seen.contains(key) ? Text::tr("is given twice")
                                                   : readValue(key, *value, command);
        if (!wrong.isEmpty()) {
            mistakes.add(line, key + u' ' + wrong);
            careful = true;
        }
        seen << key;
    }
    if (careful && command.confirm == Confirm::Default)
        command.confirm = Confirm::Ask;
    return annotation;
}

} // namespace gw::playbook
