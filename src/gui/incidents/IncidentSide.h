// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"
#include "gui/incidents/IncidentDesk.h"

#include <QWidget>

class QGridLayout;
class QListView;
class QVBoxLayout;

namespace gw::gui {

class Box;
class EntryModel;
class Label;
class ShapeIcon;

/// Beside the steps: the stop with its proof, the facts of the incident, its timeline.
class IncidentSide : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentSide(QWidget *parent = nullptr);
    void show(const incident::Incident &incident, const TimeText &times);
    /// What the journal proves, of the incident that is shown.
    void showProof(const std::optional<IncidentDesk::Proof> &proof);
    void clear();
    [[nodiscard]] QListView *timeline() const { return m_view; }

private:
    void showStop(const incident::Incident &incident, const TimeText &times);
    void showFacts(const incident::Incident &incident, const TimeText &times);
    void sayOfJournal(Meaning meaning, const QString &text, const QString &more);
    void addFact(const QString &name, const QString &value, bool mono = false);

    Box *m_stop;
    Label *m_stopTitle, *m_stopText;
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_factColumn;
    EntryModel *m_model;
    QListView *m_view;
    ShapeIcon *m_journalShape;
    Label *m_journal;
    store::Head m_head;  ///< of the journal that is shown
    QStringList m_shown; ///< name and value of every fact, to make them anew only where one is another
    QStringList m_next;
    QString m_key; ///< of what is shown
};

} // namespace gw::gui
