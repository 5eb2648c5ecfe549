// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/session/Session.h"

#include <QAbstractButton>
#include <QWidget>

namespace gw::gui {

class Button;
class EnvironmentButton;
class RunStateView;
class ServiceLights;
class StopView;

/// The 56 px on top of every tab: where, connected how, services, run, emergency stop.
class TopStrip : public QWidget
{
    Q_OBJECT
public:
    TopStrip(Session &session, StopView *stop, QWidget *parent = nullptr);

    [[nodiscard]] QAbstractButton *environmentButton() const;
    /// Once a second, for what goes on by itself.
    void tick();

Q_SIGNALS:
    void lockPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    void fold();
    Session &m_session;
    EnvironmentButton *m_environment;
    Button *m_lock;
    QWidget *m_separator;
    ServiceLights *m_lights;
    RunStateView *m_run;
    StopView *m_stop;
};

/// Name of the environment over the line of its connection.
class EnvironmentButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit EnvironmentButton(QWidget *parent = nullptr);
    void show(const Session &session);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name, m_line;
    Meaning m_meaning = Meaning::Unknown; ///< of the connection
};

} // namespace gw::gui
