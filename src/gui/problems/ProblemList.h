// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QListView;

namespace gw::gui {

class ProblemText;
class Rule;

/// Problems one below the other and, of the chosen one, all it rests on. Enter opens it in a window, Ctrl+C copies it.
class ProblemList : public QWidget
{
    Q_OBJECT
public:
    /// @p model has the roles of ProblemModel.
    ProblemList(QAbstractItemModel *model, const QString &name, QWidget *parent = nullptr);
    void choose(int row); ///< the last one where there are fewer
    [[nodiscard]] QListView *view() const { return m_view; }
    /// The context menu has the playbook of the chosen problem, too.
    void offerPlaybook();

Q_SIGNALS:
    void playbookWanted(const QString &key); ///< ProblemModel::KeyRole of the problem

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void restore();
    void showChosen();
    void fit();
    QListView *m_view;
    Rule *m_rule;
    ProblemText *m_text;
    QString m_chosen; ///< key of the problem, which outlives a reset of the model
};

} // namespace gw::gui
