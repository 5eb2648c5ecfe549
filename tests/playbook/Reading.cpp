// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reading.h"

#include <QTest>

namespace gw::test {

using namespace playbook;

Playbook parsed(const QByteArray &text)
{
    const auto playbook = parse(text, QStringLiteral("test.md"));
    if (!playbook)
        qWarning() << playbook.error().text();
    return playbook.value_or(Playbook());
}

QStringList mistakes(const Playbook &playbook)
{
    QStringList lines;
    for (const Mistake &mistake : playbook.mistakes)
        lines << QStringLiteral("%1: %2").arg(mistake.line).arg(mistake.message);
    return lines;
}

namespace {

QString partText(const Part &part)
{
    QString text = json::enumName(part.kind) + QStringLiteral(" @%1").arg(part.line);
    if (part.kind == PartKind::Command)
        text += QStringLiteral(" [") +
                (part.command.shell.isEmpty() ? QStringLiteral("copy ") + part.command.language : part.command.shell) +
                u']';
    if (part.kind == PartKind::Task)
        text += part.checked ? QStringLiteral(" [x]") : QStringLiteral(" [ ]");
    text += QStringLiteral(": ") + part.text + part.command.script;
    for (const QStringList &row : part.rows)
        text += QStringLiteral("| ") + row.join(QStringLiteral(" | ")) + QStringLiteral(" |");
    for (const Link &link : part.links)
        text += QStringLiteral(" -> ") + link.url;
    if (!part.command.openEnds.isEmpty())
        text += QStringLiteral(" (open: %1)").arg(part.command.openEnds.join(u','));
    if (!part.command.blocked.isEmpty())
        text += QStringLiteral(" (blocked)");
    return text.replace(u'\n', QStringLiteral("\\n"));
}

} // namespace

QString outline(const Playbook &playbook)
{
    QStringList lines{QStringLiteral("title: ") + playbook.title};
    for (const Part &part : playbook.intro)
        lines << QStringLiteral("  ") + partText(part);
    for (const Phase &phase : playbook.phases) {
        lines << QStringLiteral("phase %1 @%2: %3").arg(phase.id).arg(phase.line).arg(phase.title);
        for (const Part &part : phase.intro)
            lines << QStringLiteral("    ") + partText(part);
        for (const Step &step : phase.steps) {
            lines << QStringLiteral("  step %1 @%2: %3").arg(step.id).arg(step.line).arg(step.title);
            for (const Part &part : step.parts)
                lines << QStringLiteral("    ") + partText(part);
        }
    }
    for (const QString &mistake : mistakes(playbook))
        lines << QStringLiteral("mistake ") + mistake;
    return lines.join(u'\n') + u'\n';
}

QList<Command> commands(const Playbook &playbook)
{
    QList<Command> list;
    for (const Phase &phase : playbook.phases)
        for (const Step &step : phase.steps)
            for (const Part &part : step.parts)
                if (part.kind == PartKind::Command)
                    list << part.command;
    return list;
}

} // namespace gw::test
