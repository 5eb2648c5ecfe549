// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/IncidentDesk.h"

#include <QScrollArea>

class QVBoxLayout;

namespace gw::gui {

class Label;
class ReadText;

/// One step to read: why, every command as it will run, what is expected, what if not; and how it went the last time.
class StepView : public QScrollArea
{
    Q_OBJECT
public:
    StepView(Session &session, IncidentDesk &desk, QWidget *parent = nullptr);
    /// Made anew only where something of it is another: what is selected, and where one reads, stays.
    void show(const incident::Incident &incident, const QString &step);
    void clear();

Q_SIGNALS:
    void copied();

private:
    [[nodiscard]] QByteArray keyOf(const incident::Incident &incident, const incident::Step &state,
                                   const playbook::Values &values, const Result<incident::StepPlan> &plan) const;
    void build(const incident::Incident &incident, const playbook::Step &step, const incident::Step &state,
               const playbook::Values &values, const Result<incident::StepPlan> &plan);
    void addHead(const incident::Incident &incident, const playbook::Step &step, const incident::Step &state);
    void addState(const incident::Step &state);
    void addPart(const playbook::Part &part, const QString &text, bool before);
    void addText(const QString &name, const QString &text);
    void addTable(const QList<QStringList> &rows, const playbook::Values &values);
    void addResult(const incident::Step &state);
    void refreshLive(const incident::Incident &incident, const QString &step);

    Session &m_session;
    IncidentDesk &m_desk;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_live = nullptr;
    Label *m_liveTitle = nullptr;
    ReadText *m_liveText = nullptr;
    QByteArray m_key;
    QString m_step;
};

} // namespace gw::gui
