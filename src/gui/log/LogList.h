// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QScrollBar>

namespace gw::gui {

class LogModel;

/// The loaded lines on sunken ground, with a word in the middle while there is none. Its own scroll bar is hidden: it
/// knows only what is loaded. Several lines can be chosen and copied.
class LogList : public QListView
{
    Q_OBJECT
public:
    explicit LogList(LogModel &model, QWidget *parent = nullptr);

    void setEmptyText(const QString &text);
    /// Rows in view; -1: none.
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] int lastRow() const;
    void showAtTop(int row);
    /// The chosen lines as the log has them, but for colours.
    void copy() const;
    void keyboardSearch(const QString &) override {} // a letter is no wish to look through every line that is loaded

Q_SIGNALS:
    void startWanted(); ///< Home: the log's first line, which need not be loaded
    void endWanted();
    void moved(); ///< a key or the mouse chose another line

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_empty;
};

/// The place in the whole log, by bytes. The list moves it, and it moves the list.
class LogBar : public QScrollBar
{
    Q_OBJECT
public:
    explicit LogBar(QWidget *parent = nullptr);

    /// What is in view of a log of @p size bytes.
    void setPlace(qint64 first, qint64 last, qint64 size);
    [[nodiscard]] qint64 offsetAt(int position) const;

private:
    qint64 m_size = 0;
};

} // namespace gw::gui
