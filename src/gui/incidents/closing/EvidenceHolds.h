// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "incident/Incident.h"

#include <QWidget>

namespace gw::gui {

class Button;
class Dialogs;
class Label;
class LockLine;
class NoticeLine;
class ShapeIcon;

/// The holds that evidence set on golden files, as far as they are still there, and how to let them go.
class EvidenceHolds : public QWidget
{
    Q_OBJECT
public:
    EvidenceHolds(Session &session, Dialogs &dialogs, QWidget *parent = nullptr);
    ~EvidenceHolds() override;

    void setCaptures(const QList<incident::Captured> &captures);
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void askNow();
    void askToLetGo();
    void letGo(QStringList ids);
    void take(const Result<host::Holds> &answer);
    void refresh();
    [[nodiscard]] QList<golden::Hold> present() const;

    Session &m_session;
    Dialogs &m_dialogs;
    NoticeLine *m_notice;
    ShapeIcon *m_shape;
    Label *m_text;
    Button *m_letGo;
    LockLine *m_lock;
    QStringList m_ids;
    QString m_otherHost; ///< of holds that are not on the host of the session
    QList<incident::Captured> m_captures;
    QFuture<Result<host::Holds>> m_call;
    std::optional<Result<host::Holds>> m_answer;
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace gw::gui
