// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListView;
class QStackedWidget;

namespace gw::gui {

class Label;
class NoticeModel;

/// What was announced, under the bell of the tab row; also where no desktop shows notifications.
class NoticePopup : public QFrame
{
    Q_OBJECT
public:
    explicit NoticePopup(NoticeModel &model, QWidget *parent);

    /// @p note says whether the desktop shows them too.
    void openUnder(QWidget *button, const QString &note);
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    NoticeModel &m_model;
    QListView *m_view;
    QStackedWidget *m_stack;
    Label *m_note;
};

} // namespace gw::gui
