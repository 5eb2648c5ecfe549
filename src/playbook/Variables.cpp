// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/Variables.h"

#include "base/Suggestion.h"
#include "playbook/ShellFiller.h"
#include "playbook/Text.h"

#include <QRegularExpression>

namespace gw::playbook {
namespace {

constexpr qsizetype mostUses = 10'000; ///< that are listed; filling in has no limit

/// What is quoted once for our shell is read again by these: as a command, a program, a pattern, a sum.
bool isReadTwice(const QString &script)
{
    static const QRegularExpression again(QStringLiteral(
        "(?<![\\w.-])(?:ssh|eval|sh|bash|zsh|dash|ksh|fish|su|awk|gawk|mawk|sed|perl|python3?|ruby|node|psql|sqlite3|"
        "mysql|"
        "redis-cli|jq|watch|xargs|parallel|let|declare|typeset|trap|alias|source|case)(?![\\w.-])|\\(\\(|\\[\\["));
    return again.match(script).hasMatch();
}

Filled fillPlain(const QString &text, const Values &values, bool readable)
{
    Filled out;
    for (qsizetype at = 0; at < text.size();) {
        QString name;
        const qsizetype size = variableAt(text, at, &name);
        if (size == 0) {
            out.text += text.at(at++);
            continue;
        }
        const QStringList found = values.value(name);
        const bool plain = std::all_of(found.cbegin(), found.cend(), isPlain);
        if (found.isEmpty())
            out.missing << name;
        else if (!readable && (!plain || found.size() > 1))
            out.problems
                << Text::tr("{{%1}} cannot be filled in safely: how this language quotes is not known").arg(name);
        const bool fits = !found.isEmpty() && (readable || (plain && found.size() == 1));
        out.text += fits ? harmless(found.join(u' ')) : text.mid(at, size);
        at += size;
    }
    out.missing.removeDuplicates();
    out.problems.removeDuplicates();
    return out;
}

void collect(const QString &text, qint64 line, QList<VariableUse> &uses)
{
    const QString mark = QStringLiteral("{{");
    qsizetype counted = 0;
    for (qsizetype at = text.indexOf(mark); at >= 0 && uses.size() < mostUses; at = text.indexOf(mark, at + 1)) {
        line += QStringView(text).sliced(counted, at - counted).count(u'\n');
        counted = at;
        QString name;
        if (variableAt(text, at, &name) > 0)
            uses.append({line, name});
    }
}

void collect(const QList<Part> &parts, QList<VariableUse> &uses)
{
    for (const Part &part : parts) {
        if (part.kind == PartKind::Command) {
            collect(part.command.script, part.line, uses);
            collect(part.command.undo, part.line, uses);
        } else if (part.kind == PartKind::Table) {
            for (const QStringList &row : part.rows)
                collect(row.join(u' '), part.line, uses);
        } else if (part.kind != PartKind::Output) {
            collect(QString(part.text).replace(u'\n', u' '), part.line, uses);
        }
    }
}

} // namespace

qsizetype variableAt(const QString &text, qsizetype at, QString *name)
{
    // By hand: a regular expression looks at the whole text each time.
    const auto is = [&](qsizetype i, QChar c) { return i < text.size() && text.at(i) == c; };
    if (!is(at, u'{') || !is(at + 1, u'{'))
        return 0;
    qsizetype i = at + 2;
    i += is(i, u' ') ? 1 : 0;
    const qsizetype from = i;
    const auto isNameCharacter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    };
    while (i < text.size() && i - from < 64 && isNameCharacter(text.at(i)))
        ++i;
    *name = text.mid(from, i - from);
    i += is(i, u' ') ? 1 : 0;
    // `{{end}}` and `{{else}}` are words of Go templates, as docker's --format takes them.
    const bool isName = !name->isEmpty() && name->front() >= u'a' && *name != u"end" && *name != u"else";
    return isName && is(i, u'}') && is(i + 1, u'}') ? i + 2 - at : 0;
}

bool isPlain(const QString &value)
{
    return !value.isEmpty() && std::all_of(value.begin(), value.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || QLatin1StringView("_./:@%+,-").contains(c);
    });
}

QString harmless(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    return text;
}

Filled fillScript(const QString &script, const QString &shell, const Values &values)
{
    // fish reads a backslash between single quotes; what we do not know may do anything.
    if (shell.isEmpty() || shell == u"fish")
        return fillPlain(script, values, false);
    ShellFiller filler(script, shell, values, isReadTwice(script));
    Filled filled = filler.fill();
    if (filler.isSure())
        return filled;
    return ShellFiller(script, shell, values, true).fill();
}

Filled fillText(const QString &text, const Values &values) { return fillPlain(text, values, true); }

QList<VariableUse> variablesOf(const Playbook &playbook)
{
    QList<VariableUse> uses;
    collect(playbook.title, 1, uses);
    collect(playbook.intro, uses);
    for (const Phase &phase : playbook.phases) {
        if (phase.title != playbook.title) // else it has none of its own
            collect(phase.title, phase.line, uses);
        collect(phase.intro, uses);
        for (const Step &step : phase.steps) {
            if (step.title != phase.title)
                collect(step.title, step.line, uses);
            collect(step.parts, uses);
        }
    }
    return uses;
}

QList<Mistake> unknownVariables(const Playbook &playbook, const QStringList &known)
{
    QList<Mistake> mistakes;
    for (const VariableUse &use : variablesOf(playbook)) {
        if (known.contains(use.name))
            continue;
        const QString near = suggestion(use.name, known);
        const Mistake mistake{
            use.line, near.isEmpty() ? Text::tr("unknown variable {{%1}}").arg(use.name)
                                     : Text::tr("unknown variable {{%1}}, did you mean %2?").arg(use.name, near)};
        if (!mistakes.contains(mistake) && mistakes.size() < 200)
            mistakes << mistake;
    }
    return mistakes;
}

QMap<QString, QString> incidentVariables()
{
    return {{QStringLiteral("incident"), Text::tr("the incident's ID")},
            {QStringLiteral("run"), Text::tr("name of the shadow run")},
            {QStringLiteral("run_id"), Text::tr("workflow run whose golden file was compared")},
            {QStringLiteral("replay_id"), Text::tr("its replay")},
            {QStringLiteral("workflow_type"), Text::tr("kind of the failing workflow")},
            {QStringLiteral("seed"), Text::tr("seed of the failing workflow")},
            {QStringLiteral("cycle"), Text::tr("number of the failing cycle, or of the last one")},
            {QStringLiteral("step"), Text::tr("index of the first step that differs")},
            {QStringLiteral("category"), Text::tr("category of the cause")},
            {QStringLiteral("pid"), Text::tr("process of the shadow run")},
            {QStringLiteral("log"), Text::tr("log of the shadow run")},
            {QStringLiteral("run_dir"), Text::tr("directory of the shadow run")},
            {QStringLiteral("golden_dir"), Text::tr("golden files of the shadow run")},
            {QStringLiteral("golden_file"), Text::tr("golden file of the failing workflow")},
            {QStringLiteral("report"), Text::tr("report of the failing cycle")},
            {QStringLiteral("evidence_dir"), Text::tr("folder of the incident's evidence")},
            {QStringLiteral("hours_left"), Text::tr("hours of the run that remain")},
            {QStringLiteral("since"), Text::tr("when the problem began")}};
}

} // namespace gw::playbook
