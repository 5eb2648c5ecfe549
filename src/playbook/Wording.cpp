// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/Wording.h"

#include <QRegularExpression>

namespace gw::playbook {

QString withoutNumber(const QString &title)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:(?:phase|step|part|schritt|teil)\\s+\\d{1,3}(?:\\.\\d{1,3})*\\s*[.):–—-]*|"
                       "\\d{1,3}(?:\\.\\d{1,3})*(?:[.):]|\\s+[–—-])(?=\\s))\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    QString rest = title;
    rest.remove(number);
    return rest.isEmpty() ? title : rest;
}

bool isNumberedStep(const QString &title)
{
    static const QRegularExpression step(QStringLiteral("^(?:(?:step|schritt)\\s+\\d|\\d{1,3}(?:\\.\\d{1,3})*[.)]\\s)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return step.match(title).hasMatch();
}

QString firstSentence(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[.;:!?](?=\\s|$)|\\n"));
    constexpr qsizetype longest = 90;
    const auto match = end.match(text);
    QString sentence = match.hasMatch() ? text.first(match.capturedStart()) : text;
    if (sentence.size() > longest) {
        const qsizetype space = sentence.lastIndexOf(u' ', longest);
        sentence = sentence.first(space > longest / 2 ? space : longest) + QChar(0x2026);
    }
    return sentence.trimmed();
}

PartKind kindOfText(const QString &text)
{
    static const QRegularExpression expected(
        QStringLiteral(
            "^(?:expect(?:ed)?(?: (?:result|output|outcome))?\\b|success(?: criteria)?:|you should (?:now )?see\\b|"
            "should (?:show|print|say|be)\\b|good:|result:)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ifNot(
        QStringLiteral("^(?:if not\\b|otherwise\\b|on failure\\b|if (?:it|this|that)(?: step| command)? (?:fails|does "
                       "not|doesn't)\\b|"
                       "not so[:?]|if (?:anything|something) else\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString head = text.left(200);
    return expected.match(head).hasMatch() ? PartKind::Expected
           : ifNot.match(head).hasMatch()  ? PartKind::IfNot
                                           : PartKind::Text;
}

QString slug(const QString &title)
{
    QString out;
    for (const QChar c : withoutNumber(title).toLower()) {
        if (c.isLetterOrNumber())
            out += c;
        else if (c != u'\'' && !out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
        if (out.size() >= 48)
            break;
    }
    while (out.endsWith(u'-'))
        out.chop(1);
    return out.isEmpty() ? QStringLiteral("step") : out;
}

bool asksToRun(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("(?:^|[.:;,]\\s|\\b(?:and|then|first|next|now)\\s)(?:re-?run|run|execute|type|enter|issue|"
                       "invoke)\\b[^`]{0,60}`|:\\s*`[^`]+`[.]?$|^`[^`]+`[.]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text.left(4096)).hasMatch();
}

} // namespace gw::playbook
