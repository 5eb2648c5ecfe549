// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Incident.h"
#include "incident/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gw::incident {
namespace {

using playbook::Action;

constexpr std::array names{"root_cause",  "fix_verified",       "artifacts_archived", "certification_updated",
                           "run_resumed", "monitoring_verified"};

/// The title of a step that is done, with a command of which @p fits says so; empty when there is none.
template<class F> QString doneWith(const Incident &incident, F fits)
{
    for (const Step &step : incident.steps) {
        const playbook::Step *text = step.state == StepState::Done ? incident.playbook.step(step.id) : nullptr;
        if (text && std::any_of(text->parts.begin(), text->parts.end(), [&](const playbook::Part &part) {
                return part.kind == playbook::PartKind::Command && fits(part.command);
            }))
            return step.title;
    }
    return {};
}

/// The title of the last step with a command that says @p words, when it is done: one before the fix shows nothing of
/// the time after it.
QString lastDoneWith(const Incident &incident, const QString &words)
{
    const auto says = [&](const playbook::Part &part) {
        return part.kind == playbook::PartKind::Command && part.command.script.contains(words);
    };
    const Step *last = nullptr;
    for (const Step &step : incident.steps)
        if (const playbook::Step *text = incident.playbook.step(step.id);
            text && std::any_of(text->parts.begin(), text->parts.end(), says))
            last = &step;
    return last && last->state == StepState::Done ? last->title : QString();
}

QString stepDone(const QString &title) { return title.isEmpty() ? QString() : Text::tr("step \"%1\"").arg(title); }

/// What shows that the item is met; empty: nothing does.
QString shownBy(const Incident &incident, const QString &item)
{
    if (item == QLatin1String(names[0]))
        return incident.classification         ? incident.classification->category
               : incident.causeNoted.isEmpty() ? QString()
                                               : Text::tr("a note tells the cause");
    if (item == QLatin1String(names[1]))
        return incident.fixVerified ? Text::tr("ten clean repeats") : QString();
    if (item == QLatin1String(names[2])) {
        for (const Captured &captured : incident.captures)
            if (captured.evidence.isComplete())
                return captured.evidence.folder;
        return {};
    }
    if (item == QLatin1String(names[4]))
        return stepDone(doneWith(incident, [](const auto &c) { return c.action == Action::Restart; }));
    if (item == QLatin1String(names[5]))
        return stepDone(lastDoneWith(incident, QStringLiteral("monitor check")));
    return {};
}

} // namespace

QString checklistText(const QString &item)
{
    static constexpr std::array texts{QT_TRANSLATE_NOOP("gw::incident", "Root cause documented"),
                                      QT_TRANSLATE_NOOP("gw::incident", "Fix applied and verified"),
                                      QT_TRANSLATE_NOOP("gw::incident", "Artifacts archived"),
                                      QT_TRANSLATE_NOOP("gw::incident", "Certification record updated"),
                                      QT_TRANSLATE_NOOP("gw::incident", "Shadow run resumed or completed"),
                                      QT_TRANSLATE_NOOP("gw::incident", "Monitoring verified")};
    for (size_t i = 0; i < names.size(); ++i)
        if (item == QLatin1String(names[i]))
            return QCoreApplication::translate("gw::incident", texts[i]);
    return item;
}

QList<ChecklistItem> checklistOf(const Incident &incident, const QMap<QString, QString> &confirmed,
                                 const QMap<QString, QString> &exceptions)
{
    QList<ChecklistItem> list;
    for (const char *name : names) {
        ChecklistItem item;
        item.name = QLatin1String(name);
        item.how = shownBy(incident, item.name);
        if (item.how.isEmpty())
            item.how = confirmed.value(item.name);
        item.met = !item.how.isEmpty();
        if (!item.met && exceptions.contains(item.name)) {
            item.how = exceptions.value(item.name);
            item.exception = true;
        }
        list << item;
    }
    return list;
}

} // namespace gw::incident
