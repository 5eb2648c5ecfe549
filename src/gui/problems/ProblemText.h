// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTextEdit>

class QModelIndex;

namespace gw::gui {

/// What a problem rests on, whole, wrapped and to be selected. Copying without a selection copies all of the problem.
class ProblemText : public QTextEdit
{
    Q_OBJECT
public:
    enum class Extent { Evidence, Everything }; ///< Everything: summary, severity and times above it

    explicit ProblemText(Extent extent, QWidget *parent = nullptr);

    /// @p problem has the roles of ProblemModel; what was selected stays while its text does.
    void show(const QModelIndex &problem);
    [[nodiscard]] int heightFor(int width) const; ///< in which all of it can be read; 0: there is nothing
    void copyAll() const;

    /// All of a problem as lines for a chat or a ticket.
    [[nodiscard]] static QString plain(const QModelIndex &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void write();
    Extent m_extent;
    QString m_summary, m_when, m_plain;
    QStringList m_evidence;
};

/// A problem in a window of its own, which stays open beside the other one.
class ProblemDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ProblemDialog(const QModelIndex &problem, QWidget *parent = nullptr);
};

} // namespace gw::gui
