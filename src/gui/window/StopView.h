// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/StopControl.h"

#include <QAbstractButton>
#include <QWidget>

namespace gw::gui {

class Button;
class Dialogs;
class StopBox;

/// The emergency stop in the strip: a button, armed a button that counts down, and once set a box with what is known.
class StopView : public QWidget
{
    Q_OBJECT
public:
    StopView(Session &session, StopControl &control, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Arms, or pulls when armed. In a read-only environment asks for the lock first.
    void press();
    /// Puts the keyboard on it without pressing anything.
    void focus();
    /// Asks, then lifts the stop.
    void askToLift();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    Session &m_session;
    StopControl &m_control;
    Dialogs &m_dialogs;
    Button *m_button;
    Button *m_cancel;
    StopBox *m_box;
};

/// Two lines with the shape of their meaning.
class StopBox : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StopBox(QWidget *parent = nullptr);
    void show(StopControl::State state, const QString &title, const QString &detail);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StopControl::State m_state = StopControl::State::Ready;
    QString m_title, m_detail;
};

} // namespace gw::gui
