// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of commands.
#include "playbook/CodeBlock.h"
#include "playbook/Outline.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::playbook {
namespace {

/// -1: none of @p heads has such a word.
qsizetype columnOf(const QStringList &heads, const QRegularExpression &word)
{
    const auto found =
        std::find_if(heads.cbegin(), heads.cend(), [&](const QString &head) { return word.match(head).hasMatch(); });
    return found == heads.cend() ? -1 : std::distance(heads.cbegin(), found);
}

} // namespace

void Outline::table(const Node &node)
{
    Part part;
    part.kind = PartKind::Table;
    part.line = node.line;
    for (const Node &row : node.children) {
        QStringList cells;
        for (const Node &cell : row.children) {
            cells << cell.text;
            part.links += cell.links;
        }
        part.rows << cells;
    }
    if (part.rows.isEmpty())
        return;
    static const QRegularExpression commandColumn(QStringLiteral("\\b(command|run|shell|cmd|befehl)s?\\b"),
                                                  QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression expectedColumn(
        QStringLiteral("\\b(expect\\w*|result|should|healthy|good|output)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList heads = part.rows.first();
    const qsizetype commands = columnOf(heads, commandColumn);
    const qsizetype expected = columnOf(heads, expectedColumn);
    add(part);
    for (size_t r = 1; commands >= 0 && r < node.children.size(); ++r) {
        const Node &row = node.children[r];
        if (size_t(commands) >= row.children.size() || row.children[size_t(commands)].text.isEmpty())
            continue;
        const Node &cell = row.children[size_t(commands)];
        Part command;
        command.kind = PartKind::Command;
        command.line = row.line;
        command.command.script = cell.codeSpans.isEmpty() ? cell.text : cell.codeSpans.join(u'\n');
        command.command.shell = looksLikeCommand(command.command.script) ? QStringLiteral("bash") : QString();
        const QStringList cells = part.rows.at(qsizetype(r));
        command.text = commands == 0 ? QString() : cells.first();
        if (command.text.toInt() > 0 && commands > 1) // a column of numbers
            command.text = cells.at(1);
        examine(command.command, row.line, m_mistakes);
        add(command);
        if (expected >= 0 && expected < cells.size() && !cells.at(expected).isEmpty()) {
            Part should;
            should.kind = PartKind::Expected;
            should.line = row.line;
            should.text = cells.at(expected);
            add(should);
        }
    }
}

} // namespace gw::playbook
