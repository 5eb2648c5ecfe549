// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/PlaceModel.h"
#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

class QLineEdit;
class QStackedWidget;

namespace gw::gui {

class Button;
class PlaceTree;
class ShapeIcon;
class StateNote;
class UsageBar;

/// The places of the host, asked for while the panel shows; below them their disk and how many archives are verified.
class PlacePanel : public Panel
{
    Q_OBJECT
public:
    explicit PlacePanel(Session &session, QWidget *parent = nullptr);
    ~PlacePanel() override;

    [[nodiscard]] PlaceTree *tree() const { return m_tree; }
    [[nodiscard]] const std::optional<host::Places> &places() const { return m_places; }
    void askNow();
    /// Shows the field for the path of an archive or a directory that is in no list.
    void askForPath();
    /// Adds a place that is in no list, or finds it there, and chooses it.
    void openPath(const QString &path);
    void clear();

Q_SIGNALS:
    void chosen(const gw::gui::Place &place);
    void changed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeField();
    void leaveField();
    QWidget *makeFoot();
    void take(const Result<host::Places> &answer);
    void refresh();
    void refreshFoot();

    Session &m_session;
    PlaceModel *m_model;
    PlaceTree *m_tree;
    QLineEdit *m_path;
    QWidget *m_field;
    StateNote *m_state;
    QStackedWidget *m_stack;
    QWidget *m_foot = nullptr;
    Label *m_disk = nullptr, *m_diskText = nullptr, *m_verified = nullptr;
    UsageBar *m_bar = nullptr;
    ShapeIcon *m_verifiedShape = nullptr;
    QList<Place> m_opened;
    std::optional<host::Places> m_places;
    std::optional<Error> m_error;
    QFuture<Result<host::Places>> m_call;
    int m_generation = 0;
    QTimer m_again;
};

/// How full a disk is.
class UsageBar : public QWidget
{
    Q_OBJECT
public:
    explicit UsageBar(QWidget *parent = nullptr);
    void setPercent(double percent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_percent = 0;
};

} // namespace gw::gui
