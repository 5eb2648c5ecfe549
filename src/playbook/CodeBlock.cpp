// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/CodeBlock.h"

#include "playbook/Annotation.h"
#include "playbook/Text.h"

#include <QRegularExpression>

namespace gw::playbook {
namespace {

/// "$ ", "% ", "oncall@m4:~$ ", "[root@m4 ~]# ": how many characters of @p line are a prompt. @p root also takes "# ",
/// which is a comment anywhere but in a session.
qsizetype promptLength(const QString &line, bool root)
{
    static const QRegularExpression prompt(
        QStringLiteral("^\\s{0,3}(?:\\[?[\\w.-]{1,40}@[\\w.-]{1,60}[^$#%>\\n]{0,80}[$#%]|[$%])(?:\\s|$)"));
    static const QRegularExpression rootPrompt(QStringLiteral("^\\s{0,3}#\\s"));
    const QString head = line.left(256);
    if (const auto match = prompt.match(head); match.hasMatch())
        return match.capturedLength();
    if (const auto match = rootPrompt.match(head); root && match.hasMatch())
        return match.capturedLength();
    return 0;
}

struct Piece
{
    bool isCommand = false;
    qint64 line = 0;
    QStringList lines;
};

/// The word that ends the document which @p line begins, as in `cat <<'END'`.
QString hereDocument(const QString &line)
{
    static const QRegularExpression begins(QStringLiteral("<<-?\\s*['\"\\\\]?(\\w+)"));
    const auto match = begins.match(line.left(longestLine));
    return match.hasMatch() && !line.contains(QStringLiteral("<<<")) ? match.captured(1) : QString();
}

/// A line of a session that goes on with the command of the line before: after a backslash, with the prompt "> ",
/// inside a document.
bool continues(const Piece &piece, QString &line, QString &document)
{
    if (!piece.isCommand)
        return false;
    const bool second = line.startsWith(QStringLiteral("> "));
    const QString text = second ? line.mid(2) : line;
    if (!document.isEmpty()) {
        if (text.trimmed() == document)
            document.clear();
        line = text;
        return true;
    }
    if (!second && !piece.lines.last().endsWith(u'\\'))
        return false;
    line = text;
    return true;
}

/// @p first is the number of the first line.
QList<Piece> splitSession(const QStringList &lines, qint64 first, bool root)
{
    QList<Piece> pieces;
    QString document;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i);
        if (!pieces.isEmpty() && continues(pieces.last(), line, document)) {
            pieces.last().lines << line;
            continue;
        }
        const qsizetype prompt = promptLength(line, root);
        if (prompt > 0) {
            pieces << Piece{true, first + i, {line.mid(prompt)}};
            document = hereDocument(line);
        } else if (!pieces.isEmpty() && !pieces.last().isCommand) {
            pieces.last().lines << line;
        } else if (!line.trimmed().isEmpty()) {
            pieces << Piece{false, first + i, {line}};
        }
    }
    return pieces;
}

/// Where @p lines are told apart by comments with numbers.
QList<Piece> splitComments(const QStringList &lines, qint64 first)
{
    static const QRegularExpression numbered(QStringLiteral("^#+\\s*(?:(?:step|schritt)\\s+\\d+|\\d+[.):])\\s*\\S"),
                                             QRegularExpression::CaseInsensitiveOption);
    QList<Piece> pieces;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!hereDocument(lines.at(i)).isEmpty())
            return {};
        if (numbered.match(lines.at(i).left(256)).hasMatch())
            pieces << Piece{true, first + i, {}};
        if (!pieces.isEmpty())
            pieces.last().lines << lines.at(i);
        else if (!lines.at(i).trimmed().isEmpty())
            return {}; // what stands before belongs to all of them
    }
    return pieces.size() > 1 ? pieces : QList<Piece>();
}

QString scriptOf(QStringList lines)
{
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    return lines.join(u'\n');
}

bool announcesOutput(const QString &before)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(output|prints?|printed|response|returns?|looks like|should see|you (?:will "
                       ")?see|result|shows?)\\b[^.]{0,60}:?$"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(before.right(200).trimmed()).hasMatch();
}

/// Languages of what is looked at, not entered.
bool isData(const QString &language)
{
    static const QStringList languages =
        QStringLiteral("text txt plaintext plain none output log json jsonl yaml yml xml ini "
                       "toml csv diff mermaid html http")
            .split(u' ');
    return languages.contains(language);
}

Part commandPart(const Annotation &annotation, const QString &script, qint64 line, Mistakes &mistakes)
{
    Part part;
    part.kind = PartKind::Command;
    part.line = line;
    part.command = annotation.command;
    part.command.script = script;
    examine(part.command, line, mistakes);
    return part;
}

Part outputPart(const QString &text, qint64 line)
{
    Part part;
    part.kind = PartKind::Output;
    part.line = line;
    part.text = text;
    return part;
}

QList<Part> readSession(const QList<Piece> &pieces, const Annotation &annotation, Mistakes &mistakes)
{
    QList<Part> parts;
    for (const Piece &piece : pieces) {
        const QString text = scriptOf(piece.lines);
        if (text.isEmpty())
            continue;
        // What is said of the block is said of all its commands together.
        const bool joins = annotation.annotated && piece.isCommand && !parts.isEmpty();
        const auto whole = joins ? std::find_if(parts.begin(), parts.end(),
                                                [](const Part &part) { return part.kind == PartKind::Command; })
                                 : parts.end();
        if (whole != parts.end()) {
            whole->command.script += u'\n' + text;
            examine(whole->command, piece.line, mistakes);
        } else {
            parts << (piece.isCommand ? commandPart(annotation, text, piece.line, mistakes)
                                      : outputPart(text, piece.line));
        }
    }
    return parts;
}

} // namespace

bool looksLikeCommand(const QString &script)
{
    QString first;
    for (const QString &line : script.left(longestLine).split(u'\n'))
        if (!line.trimmed().isEmpty() && !line.trimmed().startsWith(u'#')) {
            first = line.trimmed();
            break;
        }
    static const QRegularExpression word(
        QStringLiteral("^(?:[A-Za-z_]\\w*=\\S*\\s+)*(?:[a-z][\\w.+-]*|[~./$\"']?[\\w.~$\"'{}-]*/"
                       "\\S+|\\{\\{\\w+\\}\\}|[A-Z_]+=\\S+|\\[|\\()(?:\\s|;|$|\\|)"));
    static const QRegularExpression columns(QStringLiteral("\\S\\s{3,}\\S"));
    static const QRegularExpression sentence(QStringLiteral("^[a-z]+:\\s|^total \\d"));
    return word.match(first).hasMatch() && !columns.match(first).hasMatch() && !sentence.match(first).hasMatch();
}

void examine(Command &command, qint64 line, Mistakes &mistakes)
{
    static const QRegularExpression angles(
        QStringLiteral("(?<![<\\w])<[A-Za-z](?:[A-Za-z0-9_., -]{0,60}[A-Za-z0-9_])?>"));
    static const QRegularExpression capitals(QStringLiteral("\\b(?:(?:YOUR|REPLACE|CHANGE)_[A-Z0-9_]+|CHANGEME)\\b"));
    const QString head = command.script.left(sizeLimit);
    for (const auto *open : {&angles, &capitals})
        for (auto match = open->globalMatch(head); match.hasNext() && command.openEnds.size() < 20;)
            if (const QString found = match.next().captured(); !command.openEnds.contains(found))
                command.openEnds << found;
    const auto block = [&](const QString &reason) {
        mistakes.add(line, reason);
        command.blocked = reason;
    };
    const QStringList lines = command.script.split(u'\n');
    if (command.script.contains(QChar::ReplacementCharacter) || command.script.contains(QChar(0)))
        block(Text::tr("the command holds bytes that are no text, and does not run"));
    else if (std::any_of(lines.begin(), lines.end(), [](const QString &l) { return l.size() > longestLine; }))
        block(Text::tr("the command has a line of more than %1 characters, and does not run").arg(longestLine));
    else if (std::any_of(head.begin(), head.end(), [](QChar c) {
                 return c != u'\n' && c != u'\t' &&
                        (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
             }))
        block(Text::tr("the command holds characters that cannot be seen, and does not run"));
}

QList<Part> readCode(const Node &code, const QString &before, Mistakes &mistakes)
{
    Annotation annotation = readAnnotation(code.info, code.line, mistakes);
    Command &command = annotation.command;
    const qint64 first = code.fenced ? code.line + 1 : code.line;
    const QStringList lines = code.text.split(u'\n');
    const QString script = scriptOf(lines);
    if (script.isEmpty()) {
        if (code.fenced)
            mistakes.add(code.line, Text::tr("the block of code is empty"));
        return {};
    }
    const bool untagged = command.language.isEmpty();
    const bool root = isSession(command.language);
    const bool prompts =
        std::any_of(lines.begin(), lines.end(), [](const QString &l) { return promptLength(l, false) > 0; });
    if (untagged && (annotation.annotated || prompts || (!announcesOutput(before) && looksLikeCommand(script))))
        command.shell = QStringLiteral("bash");
    if (!code.closed) {
        command.blocked =
            Text::tr("the fence is never closed: what belongs to the command cannot be told, and it does not run");
        mistakes.add(code.line, command.blocked);
    }
    const bool toldAsOutput = !annotation.annotated && !prompts && announcesOutput(before) && !looksLikeCommand(script);
    if ((command.shell.isEmpty() && (untagged || isData(command.language))) || toldAsOutput)
        return {outputPart(script, first)};
    if (!command.shell.isEmpty() && (prompts || root)) {
        const auto pieces = splitSession(lines, first, root && !prompts);
        if (std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.isCommand; }))
            return readSession(pieces, annotation, mistakes);
    }
    QList<Part> parts;
    if (!command.shell.isEmpty() && !annotation.annotated)
        for (const Piece &piece : splitComments(lines, first)) {
            parts << commandPart(annotation, scriptOf(piece.lines), piece.line, mistakes);
            parts.last().text = QString(piece.lines.first()).remove(QRegularExpression(QStringLiteral("^#+\\s*")));
        }
    return parts.isEmpty() ? QList<Part>{commandPart(annotation, script, first, mistakes)} : parts;
}

} // namespace gw::playbook
