// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gw::gui {

class Button;
class Dialogs;
class Label;
class Session;

/// Says that the environment is production and read-only, and lets it be changed. Takes no room where it is not.
class LockLine : public QWidget
{
    Q_OBJECT
public:
    /// @p text says what that means here, with %1 for the environment; empty: that plans can be made all the same.
    LockLine(Session &session, Dialogs &dialogs, const QString &text = {}, QWidget *parent = nullptr);

private:
    void refresh();
    Session &m_session;
    QString m_meaning;
    Label *m_text;
};

/// How far work is: a bar in the accent colour; grey while it waits.
class WorkMeter : public QWidget
{
    Q_OBJECT
public:
    explicit WorkMeter(QWidget *parent = nullptr);
    void set(int permille, bool waiting);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_permille = 0;
    bool m_waiting = false;
};

} // namespace gw::gui
