// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/session/Session.h"

#include <QWidget>

namespace gw::gui {

class Button;
class Label;
class SeverityChip;
class ShapeIcon;

/// Always there: good since when, or the worst open problem, or since when nothing is known.
class VerdictBar : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictBar(Session &session, QWidget *parent = nullptr);
    void refresh(); ///< also once a second: "2 min ago" goes on by itself

    /// What a healthy run asks for next: "Next: quick status at 02:14".
    void setNext(const QString &next) { m_next = next; }
    /// What is done about the worst problem: an incident is open for it.
    struct Answered
    {
        QString by; ///< who has it; empty: nobody yet
        QDateTime at;
        bool operator==(const Answered &) const = default;
    };
    /// nullopt: no incident is open for it.
    void setAnswered(const std::optional<Answered> &answered);
    /// So many alerts fire and are silenced.
    void setSilenced(qsizetype count);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Meaning meaning() const { return m_saying.meaning; }

Q_SIGNALS:
    void retryPressed();
    void problemPressed(int row); ///< the worst is row 0
    void playbookPressed();       ///< of the worst problem

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// What the bar says at this moment.
    struct Saying
    {
        Meaning meaning = Meaning::Unknown;
        std::optional<health::Severity> severity;
        QString text, why, tail, since; ///< why: of a problem, cause and remedy where they are known
        bool retry = false;
        qsizetype others = 0; ///< open problems behind the worst one
    };
    [[nodiscard]] Saying saying() const;
    [[nodiscard]] Saying unknown() const;
    [[nodiscard]] Saying healthy() const;
    [[nodiscard]] bool isFilled() const;
    void dress(const Saying &saying);

    Session &m_session;
    Saying m_saying;
    std::optional<Answered> m_answered;
    QString m_next;
    qsizetype m_silenced = 0;
    ShapeIcon *m_shape;
    SeverityChip *m_chip;
    Label *m_text, *m_why, *m_tail, *m_since;
    Button *m_more, *m_playbook;
    Button *m_retry;
};

} // namespace gw::gui
