// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/log/LogModel.h"
#include "gui/session/Session.h"
#include "gui/widgets/Panel.h"

#include <QSortFilterProxyModel>

class QLineEdit;
class QListView;

namespace gw::gui {

class Button;
class RangeSwitch;

/// Lets through what holds a text and is at least as bad as a level.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Least { All, Warnings, Errors };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setLeast(Least least);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Least m_least = Least::All;
    QString m_text;
};

/// The run's log from its end: follows, filters what is loaded, jumps to the next problem, loads earlier lines
/// when scrolled to the top.
class LogPanel : public Panel
{
    Q_OBJECT
public:
    explicit LogPanel(Session &session, QWidget *parent = nullptr);

    void nextProblem();
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const;
    void focusFilter();
    [[nodiscard]] const LogModel &model() const { return *m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }

private:
    void makeHeaderControls();
    void restart();
    void readOn();
    void readEarlier();
    void take(const Result<host::LogPage> &answer);
    void refreshNote();

    Session &m_session;
    LogModel *m_model;
    LogFilter *m_filter;
    QListView *m_view;
    QLineEdit *m_field;
    RangeSwitch *m_level;
    Button *m_next;
    Button *m_follow;
    QString m_path;
    qint64 m_nextOffset = -1; ///< -1: nothing read yet
    bool m_reading = false, m_readingEarlier = false, m_again = false;
    int m_generation = 0;
    QString m_trouble;
};

} // namespace gw::gui
