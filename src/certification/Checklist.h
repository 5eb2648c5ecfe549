// SPDX-License-Identifier: GPL-3.0-or-later
// A checklist: items with typed checks and what they expect, as data. resources/checklists/ has ours; the file that an
// environment names extends it (thresholds, further items) or stands in its place, and every certificate says so.
#pragma once

#include "services/ServiceState.h"

#include <QStringList>

namespace gw::certification {

enum class CheckKind {
    Http,       ///< GET of a service; the status, or a value of its JSON
    Workers,    ///< the workers' endpoint, or the container that the profile names
    Redis,      ///< PING
    Sql,        ///< the first value of a statement that only reads
    Table,      ///< rows of the profile's table of checkpoints
    Prometheus, ///< elements of a list in its answer
    Alerts,     ///< Prometheus' alerts; none of a severity
    Run,        ///< a fact of the shadow run
    Files,      ///< how many files match a glob
    Command,    ///< argv, or the environment's quick command
    Sanity,     ///< the five checks of the round
    Stop,       ///< one phase of an emergency stop that is set, read back and lifted
    Diff        ///< golden files against the cycle reports of their run
};
constexpr auto enumNames(CheckKind)
{
    using enum CheckKind;
    return std::array{std::pair{Http, "http"},       std::pair{Workers, "workers"}, std::pair{Redis, "redis"},
                      std::pair{Sql, "sql"},         std::pair{Table, "table"},     std::pair{Prometheus, "prometheus"},
                      std::pair{Alerts, "alerts"},   std::pair{Run, "run"},         std::pair{Files, "files"},
                      std::pair{Command, "command"}, std::pair{Sanity, "sanity"},   std::pair{Stop, "stop"},
                      std::pair{Diff, "diff"}};
}

enum class RunFact { Completed, Cycles, Passed, Failed, Golden };
constexpr auto enumNames(RunFact)
{
    using enum RunFact;
    return std::array{std::pair{Completed, "completed"}, std::pair{Cycles, "cycles"}, std::pair{Passed, "passed"},
                      std::pair{Failed, "failed"}, std::pair{Golden, "golden"}};
}

enum class StopPhase { Enable, Status, Disable };
constexpr auto enumNames(StopPhase)
{
    using enum StopPhase;
    return std::array{std::pair{Enable, "enable"}, std::pair{Status, "status"}, std::pair{Disable, "disable"}};
}

/// What an answer must be; each part that is set must hold.
struct Expectation
{
    QStringList anyOf; ///< one of these texts
    std::optional<double> least, above, most;
    bool operator==(const Expectation &) const = default;
};

struct Item
{
    qint64 id = 0;          ///< 1 to 999
    QString section, title; ///< in English; see titleOf()
    CheckKind kind = CheckKind::Http;
    services::ServiceKind service = services::ServiceKind::Backend; ///< of Http
    QString path;                                                   ///< of Http, Prometheus and Alerts
    QString json;      ///< of Http and Prometheus: keys from the top, "data.groups"; empty: the status counts
    QString statement; ///< of Sql
    RunFact fact = RunFact::Completed;
    QString glob; ///< of Files, on the host
    StopPhase phase = StopPhase::Enable;
    QStringList argv;   ///< of Command; empty: the environment's quick command
    Seconds limit{600}; ///< of Command
    QString severity;   ///< of Alerts: none of it may be present
    QString ownAlert;   ///< of Alerts: the one that an emergency stop raises
    Expectation expect;
    std::optional<Seconds> maxAge; ///< nullopt: a verdict does not age
    QString unused; ///< why an environment without the service passes all the same; empty: it is not checked
    bool operator==(const Item &) const = default;
};

struct Checklist
{
    QString name;
    QString sha256;      ///< of the text of ours, and of the environment's where there is one
    QString file;        ///< the environment's; empty: ours alone
    QList<Item> items;   ///< by id
    QStringList changes; ///< what the environment changed, a sentence each

    [[nodiscard]] const Item *item(qint64 id) const;
};

/// Texts of which a checklist is made. Both are kept in the journal: what was checked stays known.
struct ChecklistText
{
    QByteArray base, extension;
    QString file; ///< of the extension
};

/// Ours, with what the file @p extension says; empty: ours alone. Blocks for the file.
[[nodiscard]] Result<ChecklistText> readChecklist(const QString &extension);
/// BadInput with one mistake per line, "FILE:LINE:COLUMN: KEY: MESSAGE".
[[nodiscard]] Result<Checklist> parseChecklist(const ChecklistText &text);

/// In the language of the user where it is one of ours, else as it stands.
[[nodiscard]] QString titleOf(const Item &item);
[[nodiscard]] QString sectionOf(const Item &item);
/// What makes it pass: "at least 2,500", "effect seen".
[[nodiscard]] QString expectedText(const Item &item);

} // namespace gw::certification
