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
    /// So many alerts fire and are silenced.
    void setSilenced(qsizetype count);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Meaning meaning() const { return m_saying.meaning; }

Q_SIGNALS:
    void retryPressed();
    void problemPressed(int row); ///< the worst is row 0

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
    QString m_next;
    qsizetype m_silenced = 0;
    ShapeIcon *m_shape;
    SeverityChip *m_chip;
    Label *m_text, *m_why, *m_tail, *m_since;
    Button *m_more;
    Button *m_retry;
};

/// "P1" in the look of its severity.
class SeverityChip : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityChip(QWidget *parent = nullptr);
    void show(health::Severity severity, bool onFill);
    QSize sizeHint() const override;
    enum class Ground { Surface, Fill, Gone }; ///< Gone: of a problem that is no more, grey
    static void paint(QPainter &painter, const QRect &where, health::Severity severity,
                      Ground ground = Ground::Surface);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    health::Severity m_severity = health::Severity::P3;
    bool m_onFill = false;
};

} // namespace gw::gui
