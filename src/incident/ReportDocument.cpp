// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/ReportDocument.h"

#include "document/Composing.h"
#include "incident/Report.h"
#include "incident/ReportParts.h"
#include "incident/Text.h"

#include <QJsonDocument>

#include <algorithm>

namespace gw::incident {

using document::add;
using Paper = document::State;

namespace {

constexpr qsizetype mostEntries = 2000; ///< of the timeline, on paper

auto callout(const Incident &incident)
{
    document::Callout callout;
    callout.text = wordOf(incident.state).toUpper();
    callout.state = incident.state == incident::State::Closed ? Paper::Good : Paper::Warning;
    const auto figure = [&](const QDateTime &time, const QString &what) {
        const bool known = time.isValid() && incident.detectedAt.isValid();
        callout.figures << document::Figure{
            known ? formatClock(Seconds(std::max<qint64>(0, incident.detectedAt.secsTo(time)))) : Text::tr("not yet"),
            what};
    };
    callout.figures << document::Figure{json::enumName(incident.severity), incident.type};
    figure(incident.acknowledgedAt, Text::tr("until acknowledged"));
    if (incident.stop)
        figure(incident.stop->setAt, Text::tr("until the stop"));
    figure(incident.recoveredAt, Text::tr("until recovered"));
    return callout;
}

/// Writes the document block by block, from top to bottom.
class ReportDocument
{
public:
    ReportDocument(const Incident &incident, QString language, QString utcOffset)
        : m_incident(incident), m_utcOffset(std::move(utcOffset))
    {
        m_document.language = std::move(language);
    }

    auto make()
    {
        head();
        add(m_document, callout(m_incident));
        add(m_document, document::Paragraph{forPaper(m_incident.summary)});
        times();
        impact();
        cause();
        timeline();
        evidence();
        actionsOf(m_document, m_incident, m_utcOffset);
        checklist();
        journal();
        m_document.attachments = {{reportAttachment,
                                   QStringLiteral("text/markdown"),
                                   Text::tr("The report with everything the steps said"),
                                   {},
                                   reportOf(m_incident).toUtf8()},
                                  {jsonAttachment,
                                   QStringLiteral("application/json"),
                                   Text::tr("The incident, for programs"),
                                   {},
                                   QJsonDocument(toJsonObject(m_incident)).toJson(QJsonDocument::Indented)}};
        return std::move(m_document);
    }

private:
    void heading(const QString &text) { add(m_document, document::Heading{text, 1}); }
    [[nodiscard]] QString at(const QDateTime &time) const
    {
        return time.isValid() ? document::timeText(time, m_utcOffset) : Text::tr("not yet");
    }

    void head()
    {
        m_document.title = Text::tr("Incident report");
        m_document.subtitle = Text::tr("%1 in %2", "playbook, environment")
                                  .arg(forPaper(m_incident.playbook.title), forPaper(m_incident.environment));
        m_document.subject = m_incident.id;
        m_document.author = m_incident.openedBy;
        m_document.keywords = {m_incident.id, m_incident.type, m_incident.environment};
        m_document.headerLeft = QStringLiteral("Goldwatch");
        m_document.headerRight = Text::tr("Incident %1").arg(m_incident.id);
        m_document.footer = Text::tr("Journal head %1. Inside this file: %2, %3.")
                                .arg(m_incident.head.hash.left(16) + QChar(0x2026), reportAttachment, jsonAttachment);
        m_document.utcOffset = m_utcOffset;
    }
    void times()
    {
        document::Facts facts;
        facts.columns = 2;
        facts.facts = {{Text::tr("Detected"), at(m_incident.detectedAt)},
                       {Text::tr("Opened"), by(m_incident.openedAt, m_incident.openedBy)},
                       {Text::tr("Acknowledged"), by(m_incident.acknowledgedAt, m_incident.acknowledgedBy)}};
        if (m_incident.stop)
            facts.facts += {{Text::tr("Stop set"), at(m_incident.stop->setAt)},
                            {Text::tr("Stop lifted"), at(m_incident.stop->liftedAt)}};
        facts.facts +=
            {{Text::tr("Recovered"), at(m_incident.recoveredAt)}, {Text::tr("Closed"), at(m_incident.closedAt)}};
        heading(Text::tr("Times"));
        add(m_document, facts);
    }
    [[nodiscard]] QString by(const QDateTime &time, const QString &who) const
    {
        return time.isValid() && !who.isEmpty() ? Text::tr("%1 by %2", "time, who").arg(at(time), forPaper(who))
                                                : at(time);
    }
    void impact()
    {
        heading(Text::tr("Impact"));
        document::Facts facts;
        facts.facts = {{Text::tr("Environment"), forPaper(m_incident.environment)},
                       {Text::tr("Run"), forPaper(m_incident.run)}};
        if (const auto &stop = m_incident.stop) {
            const bool proven = stop->effective == host::Effect::Yes;
            facts.facts << document::Fact{Text::tr("Emergency stop"),
                                          proven                                ? Text::tr("has taken effect")
                                          : stop->effective == host::Effect::No ? Text::tr("has no effect")
                                                                                : Text::tr("effect not known"),
                                          proven                                ? Paper::Good
                                          : stop->effective == host::Effect::No ? Paper::Failed
                                                                                : Paper::Unknown}
                        << document::Fact{Text::tr("Shown by"), forPaper(stop->proof)};
            if (stop->timeToEffect)
                facts.facts << document::Fact{
                    Text::tr("Time to effect"),
                    Text::tr("%1 s").arg(formatDecimal(double(stop->timeToEffect->count()) / 1000, 1))};
        }
        for (const auto &[name, text] : {std::pair{"cycle", Text::tr("Cycle")},
                                         {"run_id", Text::tr("Failing run")},
                                         {"replay_id", Text::tr("Its replay")},
                                         {"step", Text::tr("First step")},
                                         {"log", Text::tr("Log")},
                                         {"run_dir", Text::tr("Run directory")}})
            if (const auto value = m_incident.facts.value(QLatin1String(name)); !value.isEmpty())
                facts.facts << document::Fact{text, forPaper(value.first())};
        add(m_document, facts);
        document::List list;
        for (const QString &one : m_incident.problem ? m_incident.problem->evidence : QStringList())
            list.items << document::Item{forPaper(one)};
        if (!list.items.isEmpty())
            add(m_document, list);
    }
    void cause()
    {
        heading(Text::tr("Root cause"));
        const auto &cause = m_incident.classification;
        if (cause)
            add(m_document,
                document::Facts{{{Text::tr("Category"), forPaper(cause->category)},
                                 {Text::tr("Decided"), by(cause->at, cause->by)},
                                 {Text::tr("Comparing suggested"),
                                  cause->suggested.isEmpty() ? Text::tr("nothing") : forPaper(cause->suggested)}},
                                1});
        const QString reason = cause ? cause->reason : m_incident.causeNoted;
        add(m_document, document::Paragraph{reason.isEmpty() ? Text::tr("Not decided.") : forPaper(reason)});
    }
    void timeline()
    {
        heading(Text::tr("Timeline"));
        document::Table table;
        table.columns = {{Text::tr("No."), 1, document::Alignment::Right},
                         {Text::tr("When"), 5},
                         {Text::tr("Who"), 3.2},
                         {Text::tr("What"), 9.8}};
        for (const TimelineEntry &entry : m_incident.timeline.mid(0, mostEntries))
            table.rows << document::Row{
                {{QString::number(entry.sequence), {}, Paper::None},
                 {at(entry.at), {}, Paper::None},
                 {QStringLiteral("%1@%2").arg(forPaper(entry.by), forPaper(entry.host)), {}, Paper::None},
                 {forPaper(entry.text), {}, Paper::None}}};
        add(m_document, table);
        if (const qsizetype more = m_incident.timeline.size() - mostEntries; more > 0)
            add(m_document,
                document::Paragraph{Text::tr("%n more in %1", nullptr, pluralCount(more)).arg(reportAttachment), true});
    }
    void evidence()
    {
        heading(Text::tr("Evidence"));
        if (m_incident.captures.isEmpty())
            add(m_document, document::Paragraph{Text::tr("None was captured.")});
        for (const Captured &captured : m_incident.captures)
            captureOf(m_document, captured, m_utcOffset);
    }
    void checklist()
    {
        heading(Text::tr("Post-incident checklist"));
        document::List list;
        const bool closed = m_incident.state == incident::State::Closed;
        for (const ChecklistItem &item : closed ? m_incident.closing : checklistOf(m_incident)) {
            const QString how = forPaper(item.how), name = checklistText(item.name);
            list.items << document::Item{item.exception  ? Text::tr("%1, left open: %2").arg(name, how)
                                         : how.isEmpty() ? name
                                                         : QStringLiteral("%1: %2").arg(name, how),
                                         item.met         ? Paper::Good
                                         : item.exception ? Paper::Warning
                                                          : Paper::Unknown};
        }
        add(m_document, list);
    }
    void journal()
    {
        heading(Text::tr("Journal"));
        const QString playbook = m_incident.playbook.name;
        add(m_document,
            document::Facts{{{Text::tr("Entries"), formatCount(m_incident.head.sequence)},
                             {Text::tr("Head"), m_incident.head.hash, Paper::None, true},
                             {Text::tr("Playbook"), forPaper(playbook)},
                             {Text::tr("Its SHA-256"), m_incident.playbook.digest, Paper::None, true},
                             {Text::tr("Check with"),
                              QStringLiteral("goldwatchctl incident verify %1").arg(m_incident.id), Paper::None, true}},
                            1});
    }

    const Incident &m_incident;
    const QString m_utcOffset;
    document::Document m_document;
};

} // namespace

document::Document documentOf(const Incident &incident, const QString &language, const QString &utcOffset)
{
    return ReportDocument(incident, language, utcOffset).make();
}

} // namespace gw::incident
