// SPDX-License-Identifier: GPL-3.0-or-later
// How each kind of block becomes parts of a step, or steps.
#include "playbook/CodeBlock.h"
#include "playbook/Outline.h"
#include "playbook/Wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::playbook {
namespace {

bool contains(const Node &node, NodeKind kind)
{
    return node.kind == kind || std::any_of(node.children.begin(), node.children.end(),
                                            [&](const Node &child) { return contains(child, kind); });
}

/// "[Recover](#recover)": an entry of a table of contents.
bool isContentsEntry(const Node &item)
{
    return item.children.size() >= 1 && item.children.front().links.size() == 1 &&
           item.children.front().links.first().url.startsWith(u'#') &&
           item.children.front().text == item.children.front().links.first().text;
}

/// Text of a list or of anything else without commands, a line for each item.
void collectText(const Node &node, int depth, QString &text, QList<Link> &links)
{
    links += node.links;
    const auto next = [&](const QString &mark) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + QString(2 * std::max(0, depth - 1), u' ') + mark;
    };
    if (node.kind == NodeKind::List) {
        int number = node.number;
        for (const Node &item : node.children) {
            next(node.ordered ? QString::number(number++) + QStringLiteral(". ") : QStringLiteral("- "));
            bool first = true;
            for (const Node &child : item.children) {
                if (!first && child.kind != NodeKind::List)
                    next(QStringLiteral("  "));
                first = false;
                collectText(child, child.kind == NodeKind::List ? depth + 1 : depth, text, links);
            }
        }
        return;
    }
    text += node.text;
    for (const Node &child : node.children)
        collectText(child, depth, text, links);
}

Part textPart(const QString &text, qint64 line, const QList<Link> &links)
{
    Part part;
    part.kind = kindOfText(text);
    part.line = line;
    part.text = text;
    part.links = links;
    return part;
}

} // namespace

void Outline::blocks(const Node &parent, bool nested, size_t from)
{
    for (size_t i = from; i < parent.children.size(); ++i)
        block(parent.children[i], nested);
}

void Outline::block(const Node &node, bool nested)
{
    switch (node.kind) {
    case NodeKind::Paragraph:
    case NodeKind::Heading: // in a list or a quote
        paragraph(node, nested);
        break;
    case NodeKind::Code:
        code(node, nested);
        break;
    case NodeKind::List:
        list(node, nested);
        break;
    case NodeKind::Quote:
        quote(node);
        break;
    case NodeKind::Table:
        table(node);
        break;
    case NodeKind::Document:
    case NodeKind::Item:
    case NodeKind::Row:
    case NodeKind::Cell:
    case NodeKind::Rule:
        break;
    }
}

void Outline::paragraph(const Node &node, bool nested)
{
    if (node.text.isEmpty())
        return;
    static const QRegularExpression leads(QStringLiteral("^[\\s:–—-]+"));
    const bool allBold = node.boldLead == node.text;
    const bool isTitle = allBold && node.text.size() <= 100 && !node.text.endsWith(u'.') && !node.text.endsWith(u'!') &&
                         kindOfText(node.text) == PartKind::Text;
    if (!nested && (isTitle || isNumberedStep(node.text))) {
        QString title = node.text;
        QString rest;
        if (!allBold && !node.boldLead.isEmpty() && withoutNumber(node.boldLead) != node.boldLead) {
            title = node.boldLead; // "**Step 3: Look.** And so on."
            rest = node.text.mid(node.boldLead.size()).remove(leads);
        }
        title = withoutNumber(title);
        if (title == node.boldLead || title.isEmpty()) // "**Step 3:** Look. And so on."
            title = firstSentence(rest.isEmpty() ? withoutNumber(node.text) : rest);
        title = firstSentence(title);
        beginStep(title, node.line);
        if (rest.isEmpty() && withoutNumber(node.text).size() > title.size() + 1)
            rest = withoutNumber(node.text);
        if (!rest.isEmpty() && rest != title && rest.chopped(1) != title)
            add(textPart(rest, node.line, node.links));
        commandsIn(node);
        return;
    }
    add(textPart(node.text, node.line, node.links));
    if (nested || asksToRun(node.text.left(40)))
        commandsIn(node);
}

void Outline::commandsIn(const Node &paragraph)
{
    if (!asksToRun(paragraph.text))
        return;
    for (const QString &span : paragraph.codeSpans) {
        if (!looksLikeCommand(span) || (!span.contains(u' ') && paragraph.codeSpans.size() > 1))
            continue;
        Part part;
        part.kind = PartKind::Command;
        part.line = paragraph.line;
        part.command.shell = QStringLiteral("bash");
        part.command.script = span;
        examine(part.command, paragraph.line, m_mistakes);
        add(std::move(part));
    }
}

void Outline::code(const Node &node, bool nested)
{
    for (Part &part : readCode(node, textBefore(), m_mistakes)) {
        if (part.kind == PartKind::Command && !part.text.isEmpty()) {
            if (!nested) {
                endStep(true);
                beginStep(withoutNumber(part.text), part.line);
            }
            part.text.clear();
        }
        add(std::move(part));
    }
}

void Outline::list(const Node &node, bool nested)
{
    const auto any = [&](auto &&is) { return std::any_of(node.children.begin(), node.children.end(), is); };
    const auto hasCode = [](const Node &item) {
        return contains(item, NodeKind::Code) ||
               std::any_of(item.children.begin(), item.children.end(),
                           [](const Node &child) { return !child.codeSpans.isEmpty() && asksToRun(child.text); });
    };
    const bool isContents = !any([](const Node &item) { return !isContentsEntry(item); });
    const bool tasks = any([](const Node &item) { return item.task; });
    const bool commands = any(hasCode);
    if (isContents)
        return; // the headings say the same
    if (!nested && !isContents && (node.ordered ? !m_stepFromHeading || !m_step || commands : tasks && commands)) {
        endStep(true);
        for (const Node &item : node.children)
            itemAsStep(item);
    } else if (tasks) {
        for (const Node &item : node.children)
            itemAsTask(item);
    } else if (commands) {
        for (const Node &item : node.children)
            blocks(item, true);
    } else {
        QString text;
        QList<Link> links;
        collectText(node, 1, text, links);
        add(textPart(text, node.line, links));
    }
}

void Outline::itemAsStep(const Node &item)
{
    if (item.children.empty())
        return;
    const Node &first = item.children.front();
    if (first.kind != NodeKind::Paragraph) {
        beginStep(firstSentence(first.text.trimmed().section(u'\n', 0, 0)), item.line); // a command by itself
        blocks(item, true);
        return;
    }
    static const QRegularExpression around(QStringLiteral("^[\\s:.–—-]+|[\\s:.]+$"));
    const bool named = !first.boldLead.isEmpty() && first.boldLead != first.text;
    const QString title = named ? QString(first.boldLead).remove(around) : firstSentence(withoutNumber(first.text));
    const QString rest = named ? first.text.mid(first.boldLead.size()).remove(around) : first.text;
    beginStep(title.isEmpty() ? firstSentence(rest) : title, item.line);
    if (!rest.isEmpty() && QString(rest).remove(around) != title)
        add(textPart(rest, first.line, first.links));
    else if (!first.links.isEmpty())
        add(textPart(title, first.line, first.links));
    commandsIn(first);
    blocks(item, true, 1);
}

void Outline::itemAsTask(const Node &item)
{
    Part part;
    part.kind = PartKind::Task;
    part.line = item.line;
    part.checked = item.checked;
    for (const Node &child : item.children)
        if (child.kind == NodeKind::Paragraph) {
            part.text += (part.text.isEmpty() ? QString() : QStringLiteral("\n")) + child.text;
            part.links += child.links;
        }
    if (!part.text.isEmpty())
        add(std::move(part));
    for (const Node &child : item.children)
        if (child.kind != NodeKind::Paragraph)
            block(child, true);
}

void Outline::quote(const Node &node)
{
    for (const Node &child : node.children) {
        if (child.kind == NodeKind::Paragraph)
            add(textPart(child.text, child.line, child.links));
        else
            block(child, true);
    }
}

} // namespace gw::playbook
