// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace gw::gui {

class StepModel;

/// The phases of the playbook as a rail. Up and Down go from step to step through all phases, Page keys from phase to
/// phase; a click on a phase shows what is left of it.
class StepRail : public QListView
{
    Q_OBJECT
public:
    explicit StepRail(StepModel &model, QWidget *parent = nullptr);
    void setShown(const QString &step);

Q_SIGNALS:
    void chosen(const QString &step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void move(qsizetype to);
    void movePhase(int direction);
    StepModel &m_steps;
    QString m_shown;
};

} // namespace gw::gui
