// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Report.h"

#include "incident/Text.h"

namespace gw::incident {
namespace {

/// As text of Markdown: what came from outside makes no markup and stays on its line.
QString plain(QString text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\n')
            out += QStringLiteral("; ");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += u' ';
        else if (QStringLiteral("\\`*_[]<>|#").contains(c))
            out += QString(u'\\') + c;
        else
            out += c;
    }
    return out;
}

QString code(const QString &text)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    return fence + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence + u'\n';
}

class Report
{
public:
    explicit Report(const Incident &incident) : m_incident(incident) {}
    QString text()
    {
        heading();
        times();
        impact();
        cause();
        timeline();
        evidence();
        actions();
        checklist();
        line(QStringLiteral("\n## ") + Text::tr("Journal") + u'\n');
        line(Text::tr("Entries: %1. Head: `%2`.").arg(m_incident.head.sequence).arg(m_incident.head.hash));
        line(Text::tr("Playbook: %1, SHA-256 `%2`.").arg(plain(m_incident.playbook.name), m_incident.playbook.digest));
        line({});
        line(Text::tr("Check with: `goldwatchctl incident verify %1`.").arg(m_incident.id));
        return m_out;
    }

private:
    void line(const QString &text) { m_out += text + u'\n'; }
    void row(const QStringList &cells)
    {
        line(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
    }
    void head(const QStringList &cells)
    {
        row(cells);
        line(u'|' + QStringLiteral("---|").repeated(cells.size()));
    }
    /// From the beginning of the problem until then.
    QString after(const QDateTime &time) const
    {
        if (!time.isValid() || !m_incident.detectedAt.isValid())
            return QStringLiteral("-");
        return formatDuration(Seconds(std::max<qint64>(0, m_incident.detectedAt.secsTo(time))));
    }

    void heading()
    {
        line(QStringLiteral("# ") + Text::tr("Incident %1: %2").arg(m_incident.id, plain(m_incident.playbook.title)) +
             u'\n');
        line(QStringLiteral("**%1** %2, %3\n")
                 .arg(json::enumName(m_incident.severity), plain(m_incident.type), json::enumName(m_incident.state)));
        line(plain(m_incident.summary));
    }
    void times()
    {
        line(QStringLiteral("\n## ") + Text::tr("Times") + u'\n');
        head({Text::tr("What"), Text::tr("When"), Text::tr("After")});
        const auto add = [&](const QString &what, const QDateTime &time) {
            row({what, reportTime(time), after(time)});
        };
        add(Text::tr("detected"), m_incident.detectedAt);
        add(Text::tr("opened by %1").arg(plain(m_incident.openedBy)), m_incident.openedAt);
        add(m_incident.acknowledgedBy.isEmpty() ? Text::tr("acknowledged")
                                                : Text::tr("acknowledged by %1").arg(plain(m_incident.acknowledgedBy)),
            m_incident.acknowledgedAt);
        if (m_incident.stop) {
            add(Text::tr("emergency stop set"), m_incident.stop->setAt);
            add(Text::tr("emergency stop lifted"), m_incident.stop->liftedAt);
        }
        add(Text::tr("recovered"), m_incident.recoveredAt);
        add(Text::tr("closed"), m_incident.closedAt);
    }
    void impact()
    {
        line(QStringLiteral("\n## ") + Text::tr("Impact") + u'\n');
        line(Text::tr("Environment %1, run %2.").arg(plain(m_incident.environment), plain(m_incident.run)));
        if (m_incident.stop) {
            line(Text::tr("Emergency stop, has effect: %1. %2")
                     .arg(json::enumName(m_incident.stop->effective), plain(m_incident.stop->proof)));
            if (m_incident.stop->timeToEffect)
                line(Text::tr("Time to effect: %1 s.")
                         .arg(formatDecimal(double(m_incident.stop->timeToEffect->count()) / 1000, 1)));
        }
        if (m_incident.problem)
            for (const QString &fact : m_incident.problem->evidence)
                line(QStringLiteral("- ") + plain(fact));
        for (const char *name : {"cycle", "run_id", "replay_id", "step", "log", "run_dir"})
            if (const auto value = m_incident.facts.value(QLatin1String(name)); !value.isEmpty())
                line(QStringLiteral("- %1: %2").arg(plain(QLatin1String(name)), plain(value.first())));
    }
    void cause()
    {
        line(QStringLiteral("\n## ") + Text::tr("Root cause") + u'\n');
        if (const auto &cause = m_incident.classification) {
            line(QStringLiteral("**%1** (%2, %3)\n")
                     .arg(plain(cause->category), plain(cause->by), reportTime(cause->at)));
            line(plain(cause->reason));
            line(cause->suggested.isEmpty() ? Text::tr("Comparing suggested nothing.")
                                            : Text::tr("Comparing suggested %1.").arg(plain(cause->suggested)));
        } else if (!m_incident.causeNoted.isEmpty()) {
            line(plain(m_incident.causeNoted));
        } else {
            line(Text::tr("Not decided."));
        }
    }
    void timeline()
    {
        line(QStringLiteral("\n## ") + Text::tr("Timeline") + u'\n');
        head({QStringLiteral("#"), Text::tr("When"), Text::tr("Who"), Text::tr("What")});
        for (const TimelineEntry &entry : m_incident.timeline)
            row({QString::number(entry.sequence), reportTime(entry.at),
                 QStringLiteral("%1@%2").arg(plain(entry.by), plain(entry.host)), plain(entry.text)});
    }
    void evidence()
    {
        line(QStringLiteral("\n## ") + Text::tr("Evidence") + u'\n');
        if (m_incident.captures.isEmpty())
            line(Text::tr("None was captured."));
        for (const Captured &captured : m_incident.captures) {
            const auto &e = captured.evidence;
            line(Text::tr("%1 on %2, %3: %n file(s), %4, %5 place(s) masked.", nullptr, pluralCount(e.files))
                     .arg(plain(e.folder), plain(captured.host), reportTime(captured.at), formatBytes(e.bytes),
                          formatCount(e.masked)));
            line(Text::tr("SHA-256 of its evidence.sha256: `%1`").arg(e.listSha256) + u'\n');
            head({Text::tr("Evidence"), Text::tr("State"), Text::tr("Files"), Text::tr("Size"), Text::tr("Why not")});
            for (const host::EvidenceItem &item : e.items)
                row({plain(item.name), json::enumName(item.state), formatCount(item.files), formatBytes(item.bytes),
                     plain(item.reason)});
            line({});
        }
    }
    void actions()
    {
        line(QStringLiteral("\n## ") + Text::tr("Actions") + u'\n');
        for (const Step &step : m_incident.steps) {
            line(QStringLiteral("### %1: %2\n").arg(plain(step.phase), plain(step.title)));
            line(QStringLiteral("%1%2%3").arg(
                json::enumName(step.state),
                step.endedAt.isValid() ? QStringLiteral(", %1, %2").arg(plain(step.by), reportTime(step.endedAt))
                                       : QString(),
                step.reason.isEmpty() ? QString() : QStringLiteral(": ") + plain(step.reason)));
            for (const CommandRecord &record : step.commands) {
                line({});
                line(code(record.command) +
                     QStringLiteral("\n%1 (%2)\n").arg(plain(record.verdict), plain(record.where)));
                for (const QString *stream : {&record.output, &record.errors})
                    if (!stream->isEmpty())
                        line(code(stream->right(4000)));
                if (!record.outputSha256.isEmpty())
                    line(Text::tr("SHA-256 of its output: `%1`").arg(record.outputSha256));
            }
            line({});
        }
    }
    void checklist()
    {
        line(QStringLiteral("## ") + Text::tr("Post-incident checklist") + u'\n');
        const auto list = m_incident.state == State::Closed ? m_incident.closing : checklistOf(m_incident);
        for (const ChecklistItem &item : list)
            line(QStringLiteral("- [%1] %2%3")
                     .arg(item.met ? QChar(u'x') : QChar(u' '))
                     .arg(checklistText(item.name), item.how.isEmpty() ? QString()
                                                    : item.exception ? Text::tr(" (exception: %1)").arg(plain(item.how))
                                                                     : QStringLiteral(" (%1)").arg(plain(item.how))));
    }

    const Incident &m_incident;
    QString m_out;
};

} // namespace

QString reportTime(const QDateTime &time)
{
    if (!time.isValid())
        return Text::tr("not yet");
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString reportOf(const Incident &incident) { return Report(incident).text(); }

} // namespace gw::incident
