// SPDX-License-Identifier: GPL-3.0-or-later
// A playbook: a Markdown file as phases and steps. Plain runbooks load as they are; docs/playbooks.md says how they are
// read and what annotations add.
#pragma once

#include "base/Json.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace gw::playbook {

/// Something in the text that was not understood, or that makes a command unfit to be run. The rest is usable.
struct Mistake
{
    qint64 line = 0; ///< 1-based; 0: the whole file
    QString message;
    bool operator==(const Mistake &) const = default;
};
template<class V> void describe(V &v, Mistake &m)
{
    v("line", m.line);
    v("message", m.message);
}

struct Link
{
    QString text, url;
    bool operator==(const Link &) const = default;
};
template<class V> void describe(V &v, Link &l)
{
    v("text", l.text);
    v("url", l.url);
}

/// What the program does itself where a step asks for it; the command beside it does the same from a shell.
enum class Action {
    None,
    StopEnable,
    StopProve,
    Capture,
    Diff,
    Classify,
    VerifyFix,
    Resume, ///< lifts the emergency stop
    Restart,
    Archive,
    Cleanup,
    WebhookTest,
    WebhookResend,
    Close
};
constexpr auto enumNames(Action)
{
    using enum Action;
    return std::array{std::pair{None, "none"},
                      std::pair{StopEnable, "stop-enable"},
                      std::pair{StopProve, "stop-prove"},
                      std::pair{Capture, "capture"},
                      std::pair{Diff, "diff"},
                      std::pair{Classify, "classify"},
                      std::pair{VerifyFix, "verify-fix"},
                      std::pair{Resume, "resume"},
                      std::pair{Restart, "restart"},
                      std::pair{Archive, "archive"},
                      std::pair{Cleanup, "cleanup"},
                      std::pair{WebhookTest, "webhook-test"},
                      std::pair{WebhookResend, "webhook-resend"},
                      std::pair{Close, "close"}};
}

/// How much of a nod a command needs before it runs.
enum class Confirm { Default, Ask, Typed };
constexpr auto enumNames(Confirm)
{
    using enum Confirm;
    return std::array{std::pair{Default, "default"}, std::pair{Ask, "ask"}, std::pair{Typed, "typed"}};
}

/// How success is told. Without any of these only the engineer can tell.
struct Check
{
    QList<qint64> exitCodes; ///< that count as success
    QString contains, lacks; ///< of the output; empty: not looked at
    [[nodiscard]] bool isEmpty() const { return exitCodes.isEmpty() && contains.isEmpty() && lacks.isEmpty(); }
    bool operator==(const Check &) const = default;
};
template<class V> void describe(V &v, Check &c)
{
    v("exit_codes", c.exitCodes);
    v("contains", c.contains);
    v("lacks", c.lacks);
}

struct Command
{
    QString name;                ///< as annotated; may be empty
    QString language;            ///< as written, in small letters: "bash", "sql"; empty: none
    QString shell;               ///< the program that reads it: "bash", "sh", "zsh", "fish"; empty: to copy, not to run
    QString script;              ///< without prompts, variables not filled in
    QString blocked;             ///< why it must not be run; empty: it may be
    QStringList openEnds;        ///< "<pid>", "YOUR_TOKEN": what the engineer must put in by hand before it can run
    std::optional<bool> changes; ///< whether it changes anything; nullopt: nobody said
    Check check;
    Seconds limit{0}; ///< 0: none was given
    QString undo;     ///< a command of the same shell
    Confirm confirm = Confirm::Default;
    Action action = Action::None;
    bool operator==(const Command &) const = default;
};
template<class V> void describe(V &v, Command &c)
{
    v("name", c.name);
    v("language", c.language);
    v("shell", c.shell);
    v("script", c.script);
    v("blocked", c.blocked);
    v("open_ends", c.openEnds);
    v("changes", c.changes);
    v("check", c.check);
    v("limit_s", c.limit);
    v("undo", c.undo);
    v("confirm", c.confirm);
    v("action", c.action);
}

enum class PartKind {
    Text,     ///< why, and how
    Expected, ///< what should be seen
    IfNot,    ///< what to do when it is not
    Command,
    Output, ///< an example of what a command prints
    Task,   ///< one box of a checklist
    Table   ///< rows, the first of them headings
};
constexpr auto enumNames(PartKind)
{
    using enum PartKind;
    return std::array{std::pair{Text, "text"},       std::pair{Expected, "expected"}, std::pair{IfNot, "if_not"},
                      std::pair{Command, "command"}, std::pair{Output, "output"},     std::pair{Task, "task"},
                      std::pair{Table, "table"}};
}

/// One piece of a step, in the order of the text.
struct Part
{
    PartKind kind = PartKind::Text;
    qint64 line = 0;
    /// Plain, code spans between backticks, items of lists one a line; of a Command what a table calls it.
    QString text;
    bool checked = false; ///< of a Task: as it stands in the file
    Command command;      ///< of a Command
    QList<QStringList> rows;
    QList<Link> links;
    bool operator==(const Part &) const = default;
};
template<class V> void describe(V &v, Part &p)
{
    v("kind", p.kind);
    v("line", p.line);
    v("text", p.text);
    v("checked", p.checked);
    v("command", p.command);
    v("rows", p.rows);
    v("links", p.links);
}

struct Step
{
    /// Unique in the playbook; stays the same whatever changes elsewhere in the file: the name that the step's first
    /// named command was given, else made of the titles of phase and step without their numbers.
    QString id;
    QString title;
    qint64 line = 0;
    QList<Part> parts;
    bool operator==(const Step &) const = default;
};
template<class V> void describe(V &v, Step &s)
{
    v("id", s.id);
    v("title", s.title);
    v("line", s.line);
    v("parts", s.parts);
}

struct Phase
{
    QString id, title;
    qint64 line = 0;
    QList<Part> intro;
    QList<Step> steps; ///< empty: the phase is text to read
    bool operator==(const Phase &) const = default;
};
template<class V> void describe(V &v, Phase &p)
{
    v("id", p.id);
    v("title", p.title);
    v("line", p.line);
    v("intro", p.intro);
    v("steps", p.steps);
}

/// What the front matter says of the whole; everything may be empty.
struct Facts
{
    QString type;        ///< of incident: "mismatch"
    QString severity;    ///< "P0" to "P3"
    QStringList answers; ///< kinds of problems, as `problems[].kind` names them
    QString noticed, firstAction, recovery;
    QStringList roles;        ///< of contacts of the environment, first to call first
    Seconds escalateAfter{0}; ///< without an answer of one role the next is called; 0: not said
    bool operator==(const Facts &) const = default;
};
template<class V> void describe(V &v, Facts &f)
{
    v("type", f.type);
    v("severity", f.severity);
    v("answers", f.answers);
    v("noticed", f.noticed);
    v("first_action", f.firstAction);
    v("recovery", f.recovery);
    v("roles", f.roles);
    v("escalate_after_s", f.escalateAfter);
}

struct Playbook
{
    QString name;   ///< the file's name without ".md"
    QString file;   ///< where it was read from
    QString digest; ///< SHA-256 of the file's bytes, in hex
    QString title;
    Facts facts;
    QList<Part> intro;
    QList<Phase> phases;
    QList<Mistake> mistakes; ///< by line
    [[nodiscard]] const Step *step(const QString &id) const;
    bool operator==(const Playbook &) const = default;
};
template<class V> void describe(V &v, Playbook &p)
{
    v("name", p.name);
    v("file", p.file);
    v("digest", p.digest);
    v("title", p.title);
    v("facts", p.facts);
    v("intro", p.intro);
    v("phases", p.phases);
    v("problems", p.mistakes);
}

/// Larger files, and texts that grow beyond all measure when their Markdown is unfolded, are no playbooks.
inline constexpr qint64 sizeLimit = 1024 * 1024;

/// @p text is hostile. An error (BadInput) means that nothing of it can be used: too large, or no step in it.
/// Thread-safe.
[[nodiscard]] Result<Playbook> parse(const QByteArray &text, const QString &file);

} // namespace gw::playbook
