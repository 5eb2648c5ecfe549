// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/playbook/PlaybookText.h"

#include "cli/Layout.h"
#include "cli/Text.h"

namespace gw::cli {
namespace {

using health::Verdict;
using playbook::Part;
using playbook::PartKind;

constexpr qsizetype width = 100;

/// @p text in lines of at most width characters where it has blanks, each after @p indent.
QString wrapped(const QString &text, const QString &indent)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : oneLine(paragraph).split(u' ')) {
            if (!line.isEmpty() && indent.size() + line.size() + 1 + word.size() > width) {
                lines << indent + line;
                line.clear();
            }
            line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        }
        lines << indent + line;
    }
    return lines.join(u'\n');
}

QString verbatim(const QString &text, const QString &indent)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << indent + oneLine(QString(line).replace(u'\t', QStringLiteral("    ")));
    return lines.join(u'\n');
}

/// What is known of a command beside its text.
QString sayings(const playbook::Command &command)
{
    QStringList list;
    if (command.action != playbook::Action::None)
        list << Text::tr("built-in action %1").arg(json::enumName(command.action));
    if (command.shell.isEmpty())
        list << (command.language.isEmpty() ? Text::tr("to copy") : Text::tr("%1, to copy").arg(command.language));
    if (command.changes)
        list << (*command.changes ? Text::tr("changes something") : Text::tr("changes nothing"));
    if (command.confirm != playbook::Confirm::Default)
        list << (command.confirm == playbook::Confirm::Typed ? Text::tr("asks for a typed word first")
                                                             : Text::tr("asks first"));
    if (!command.check.exitCodes.isEmpty()) {
        QStringList codes;
        for (const qint64 code : command.check.exitCodes)
            codes << QString::number(code);
        list << Text::tr("good with exit code %1").arg(codes.join(QStringLiteral(", ")));
    }
    if (!command.check.contains.isEmpty())
        list << Text::tr("good when it prints \"%1\"").arg(oneLine(command.check.contains));
    if (!command.check.lacks.isEmpty())
        list << Text::tr("bad when it prints \"%1\"").arg(oneLine(command.check.lacks));
    if (command.limit.count() > 0)
        list << Text::tr("within %1").arg(formatDuration(command.limit));
    return list.join(QStringLiteral(" · "));
}

class Writer
{
public:
    Writer(const Session &session, const playbook::Values &values) : m_session(session), m_values(values) {}

    void line(const QString &text = {}) { m_out << text; }
    void part(const Part &part, const QString &indent);
    QString fill(const QString &text)
    {
        const auto filled = playbook::fillText(text, m_values);
        m_missing += filled.missing;
        return filled.text;
    }
    PlaybookText take()
    {
        m_missing.removeDuplicates();
        return {m_out.join(u'\n'), m_missing};
    }

private:
    void command(const Part &part, const QString &indent);
    void table(const Part &part, const QString &indent);
    void warn(const QString &text, const QString &indent)
    {
        line(m_session.paint(Verdict::Warning, wrapped(text, indent)));
    }

    const Session &m_session;
    const playbook::Values &m_values;
    QStringList m_out, m_missing;
};

void Writer::command(const Part &part, const QString &indent)
{
    const auto filled = playbook::fillScript(part.command.script, part.command.shell, m_values);
    m_missing += filled.missing;
    if (!part.text.isEmpty())
        line(wrapped(fill(part.text), indent));
    line(verbatim(filled.text, indent + QStringLiteral("    ")));
    if (const QString said = sayings(part.command); !said.isEmpty())
        line(wrapped(said, indent));
    if (!part.command.undo.isEmpty()) {
        const auto undo = playbook::fillScript(part.command.undo, part.command.shell, m_values);
        m_missing += undo.missing;
        line(indent + Text::tr("taken back by: %1").arg(oneLine(undo.text)));
    }
    if (!part.command.blocked.isEmpty())
        warn(part.command.blocked, indent);
    if (!part.command.openEnds.isEmpty())
        warn(Text::tr("to be filled in by hand: %1").arg(part.command.openEnds.join(QStringLiteral(", "))), indent);
    for (const QString &problem : filled.problems)
        warn(problem, indent);
}

void Writer::table(const Part &part, const QString &indent)
{
    Columns columns;
    for (const QStringList &row : part.rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << oneLine(fill(cell));
        columns.add(cells);
    }
    line(columns.text(indent));
}

void Writer::part(const Part &part, const QString &indent)
{
    switch (part.kind) {
    case PartKind::Text:
    case PartKind::Expected:
    case PartKind::IfNot:
        line(wrapped(fill(part.text), indent));
        break;
    case PartKind::Task:
        line(wrapped((part.checked ? QStringLiteral("[x] ") : QStringLiteral("[ ] ")) + fill(part.text), indent));
        return;
    case PartKind::Output:
        line(verbatim(part.text, indent + QStringLiteral("  | ")));
        break;
    case PartKind::Table:
        table(part, indent);
        break;
    case PartKind::Command:
        command(part, indent);
        break;
    }
    for (const auto &link : part.links)
        if (!link.url.startsWith(u'#') && link.url != link.text)
            line(wrapped(link.text + QStringLiteral(": ") + link.url, indent));
    line();
}

} // namespace

QString paintedSeverity(const Session &session, const QString &severity)
{
    const bool isCritical = severity == u"P0" || severity == u"P1";
    return severity.isEmpty() ? severity : session.paint(isCritical ? Verdict::Critical : Verdict::Warning, severity);
}

PlaybookText playbookText(const Session &session, const playbook::Playbook &playbook, const playbook::Values &values)
{
    Writer writer(session, values);
    writer.line((oneLine(writer.fill(playbook.title)) + QStringLiteral("  ") +
                 paintedSeverity(session, playbook.facts.severity))
                    .trimmed());
    writer.line();
    for (const Part &part : playbook.intro)
        writer.part(part, {});
    int phaseNumber = 0;
    for (const auto &phase : playbook.phases) {
        writer.line(QStringLiteral("%1. %2").arg(++phaseNumber).arg(oneLine(writer.fill(phase.title)).toUpper()));
        writer.line();
        for (const Part &part : phase.intro)
            writer.part(part, QStringLiteral("   "));
        int stepNumber = 0;
        for (const auto &step : phase.steps) {
            writer.line(QStringLiteral("%1.%2 %3  (%4)")
                            .arg(phaseNumber)
                            .arg(++stepNumber)
                            .arg(oneLine(writer.fill(step.title)), step.id));
            writer.line();
            for (const Part &part : step.parts)
                writer.part(part, QStringLiteral("    "));
            if (!step.parts.isEmpty() && step.parts.last().kind == PartKind::Task)
                writer.line();
        }
    }
    return writer.take();
}

} // namespace gw::cli
