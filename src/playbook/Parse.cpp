// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/CodeBlock.h"
#include "playbook/FrontMatter.h"
#include "playbook/Outline.h"
#include "playbook/SourceLines.h"
#include "playbook/Text.h"
#include "playbook/Wording.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace gw::playbook {
namespace {

constexpr int mostRepairs = 20;

/// Valid UTF-8 with newlines only. What was not is replaced and told, so that no command runs that was damaged.
QByteArray cleaned(QByteArray text, Mistakes &mistakes)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text.replace("\r\n", "\n").replace('\r', '\n');
    const SourceLines lines(text);
    for (qint64 line = 1; line <= lines.count(); ++line) {
        const QByteArrayView bytes = lines.line(line);
        if (!bytes.isValidUtf8())
            mistakes.add(line, Text::tr("not UTF-8"));
        if (bytes.contains('\0'))
            mistakes.add(line, Text::tr("a NUL byte"));
        if (bytes.size() > longestLine)
            mistakes.add(line, Text::tr("a line of more than %1 characters").arg(longestLine));
    }
    return QString::fromUtf8(text).replace(QChar(0), QChar(QChar::ReplacementCharacter)).toUtf8();
}

bool isBinary(const QByteArray &text)
{
    const QByteArray head = text.left(64 * 1024);
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.startsWith("%PDF-") ||
           head.count('\0') > head.size() / 50 + 8;
}

/// A fence with a language, of the kind and no shorter than the one that @p code began with, inside of it: then the end
/// of the first is missing, and its commands would run into the text.
bool swallowsAFence(const Node &code, QByteArrayView opening)
{
    if (code.info.startsWith(QStringLiteral("markdown")) || code.info.startsWith(QStringLiteral("md")))
        return false;
    static const QRegularExpression fence(QStringLiteral("^\\s*(`{3,}|~{3,})\\s*[A-Za-z]"),
                                          QRegularExpression::MultilineOption);
    const auto match = fence.match(code.text);
    if (!match.hasMatch())
        return false;
    const QString mark = match.captured(1);
    return opening.contains(mark.first(3).toLatin1()) && opening.count(mark.front().toLatin1()) <= mark.size();
}

void findBroken(const Node &node, const SourceLines &lines, QList<qint64> &broken)
{
    if (node.kind == NodeKind::Code && node.fenced && node.line > 0 &&
        (!node.closed || swallowsAFence(node, lines.line(node.line))))
        broken << node.line;
    for (const Node &child : node.children)
        findBroken(child, lines, broken);
}

/// Puts the missing end of the fence that begins in line @p from into an empty line before the next heading or fence,
/// so that numbers of lines stay right. False where there is no such place.
bool repair(QByteArray &text, qint64 from)
{
    const SourceLines lines(text);
    static const QRegularExpression next(QStringLiteral("^\\s*(?:#{2,6}\\s+\\S|(?:`{3,}|~{3,})\\s*[A-Za-z])"));
    const QByteArrayView opening = lines.line(from);
    const qsizetype indent = opening.size() - QByteArrayView(opening).trimmed().size();
    qint64 empty = 0;
    for (qint64 line = from + 1; line <= lines.count(); ++line) {
        if (lines.line(line).trimmed().isEmpty())
            empty = line;
        else if (empty > 0 && next.match(QString::fromUtf8(
                                             lines.line(line).first(std::min<qsizetype>(lines.line(line).size(), 256))))
                                  .hasMatch())
            break;
        if (line == lines.count())
            return false;
    }
    const char fence = opening.contains("```") ? '`' : '~';
    const QByteArray end = QByteArray(std::max<qsizetype>(0, indent), ' ') +
                           QByteArray(std::max<qsizetype>(3, opening.count(fence)), fence);
    text.replace(lines.start(empty), lines.line(empty).size(), end);
    return true;
}

void markOpen(Node &node, const QSet<qint64> &repaired)
{
    if (node.kind == NodeKind::Code && repaired.contains(node.line))
        node.closed = false;
    for (Node &child : node.children)
        markOpen(child, repaired);
}

/// One missing end of a fence turns text into commands and commands into text as far as the file goes.
Result<Node> parseWithRepairs(QByteArray text, const QString &file, Mistakes &mistakes)
{
    QSet<qint64> repaired;
    for (int round = 0;; ++round) {
        Mistakes found = mistakes;
        auto tree = parseMarkdown(text, file, found);
        if (!tree)
            return tree;
        QList<qint64> broken;
        {
            const SourceLines lines(text);
            findBroken(*tree, lines, broken);
        }
        const qint64 first = broken.isEmpty() ? 0 : broken.first();
        const bool again = first > 0 && round < mostRepairs && !repaired.contains(first) && repair(text, first);
        for (const qint64 line : again ? QList<qint64>{first} : broken)
            repaired.insert(line);
        if (again)
            continue;
        mistakes = found;
        markOpen(*tree, repaired);
        return tree;
    }
}

QString nameOf(const Step &step)
{
    for (const Part &part : step.parts)
        if (part.kind == PartKind::Command && !part.command.name.isEmpty())
            return part.command.name;
    return {};
}

/// Gives each ID once.
class Ids
{
public:
    QString unique(const QString &id)
    {
        QString candidate = id;
        for (int &n = m_last[id]; m_taken.contains(candidate);)
            candidate = QStringLiteral("%1-%2").arg(id).arg(n = std::max(2, n + 1));
        m_taken.insert(candidate);
        return candidate;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_last; ///< number that was tried last: there may be thousands of the same
};

void giveIds(Playbook &book, Mistakes &mistakes)
{
    Ids steps, phases;
    for (Phase &phase : book.phases)
        for (Step &step : phase.steps)
            if (const QString name = nameOf(step); !name.isEmpty()) {
                step.id = steps.unique(name);
                if (step.id != name)
                    mistakes.add(step.line, Text::tr("the name \"%1\" is taken by a step before").arg(name));
            }
    for (Phase &phase : book.phases) {
        phase.id = phases.unique(slug(phase.title));
        for (Step &step : phase.steps)
            if (step.id.isEmpty())
                step.id = steps.unique(phase.id + u'.' + slug(step.title));
    }
}

} // namespace

QList<Mistake> Mistakes::sorted() const
{
    QList<Mistake> list = m_list;
    std::stable_sort(list.begin(), list.end(), [](const Mistake &a, const Mistake &b) { return a.line < b.line; });
    if (m_more > 0)
        list.append({0, Text::tr("and %n more", nullptr, int(std::min<qint64>(m_more, 1'000'000)))});
    return list;
}

const Step *Playbook::step(const QString &id) const
{
    for (const Phase &phase : phases)
        for (const Step &step : phase.steps)
            if (step.id == id)
                return &step;
    return nullptr;
}

Result<Playbook> parse(const QByteArray &text, const QString &file)
{
    if (text.size() > sizeLimit)
        return failure(ErrorKind::BadInput, Text::tr("Larger than a playbook can be (1 MB)"), file);
    if (isBinary(text))
        return failure(ErrorKind::BadInput, Text::tr("This is no text in UTF-8"), file,
                       Text::tr("Write playbooks as Markdown"));
    Playbook book;
    book.file = file;
    book.name = QFileInfo(file).completeBaseName();
    book.digest = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    Mistakes mistakes;
    QByteArray source = cleaned(text, mistakes);
    takeFrontMatter(source, book, mistakes);
    const auto tree = parseWithRepairs(std::move(source), file, mistakes);
    if (!tree)
        return Failure(tree.error());
    Outline(book, mistakes).read(*tree);
    giveIds(book, mistakes);
    book.mistakes = mistakes.sorted();
    const bool anyStep = std::any_of(book.phases.cbegin(), book.phases.cend(),
                                     [](const Phase &phase) { return !phase.steps.isEmpty(); });
    if (!anyStep)
        return failure(ErrorKind::BadInput, Text::tr("There is no step in it"), file,
                       Text::tr("A step has a command in a fence, a box of a checklist, or a number"));
    return book;
}

} // namespace gw::playbook
